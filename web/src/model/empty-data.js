/** What the page knows before the server has answered anything but the edition. */

/** @param {import('./types.js').Edition} edition @returns {Omit<import('./types.js').Data, 'answered'>} */
export function emptyData(edition) {
  return {
    edition,
    areas: new Map(),
    zones: [],
    values: null,
    place: null,
    zone: null,
    stackKey: null,
    stack: null,
    parts: null,
    writtenMarks: null,
    framed: false,
    frame: null,
    seen: null,
    refused: {},
    periodChanged: false,
    loading: { status: 'idle', receivedAt: null },
  };
}
