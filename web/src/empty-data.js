/** What the page knows before the server has answered anything but the edition. */

/** @param {import('./types.js').Edition} edition @returns {import('./types.js').Data} */
export function emptyData(edition) {
  return {
    edition,
    areas: new Map(),
    zones: [],
    zonesOn: null,
    summary: null,
    values: null,
    place: null,
    zone: null,
    stackKey: null,
    stack: null,
    parts: null,
    writtenMarks: null,
    confirmed: null,
    unconfirmed: null,
    sexUnknown: null,
    named: null,
    namedOf: null,
    frame: null,
    seen: null,
    problems: [],
    refused: {},
    periodChanged: null,
    loading: { status: 'idle', receivedAt: null },
  };
}
