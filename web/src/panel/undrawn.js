/** What is not on the map, and why: the server's reasons, without those that the present drawing does show. */

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').Summary} Summary */
/** @typedef {import('../types.js').Drawing} Drawing */
/** @typedef {import('../wording.js').Words} Words */

/** Reasons that a drawing shows after all. @param {Drawing} drawing */
function shownBy({ marks, level }) {
  if (marks === 'records') return ['municipality'];
  if (level === 'municipalities') return ['municipality'];
  if (level === 'states') return ['municipality', 'state', 'municipality_unknown'];
  return level === 'countries' ? ['municipality', 'state', 'region', 'country', 'municipality_unknown', 'state_unknown', 'abroad'] : [];
}

/** @type {Record<string, string>} */
const TEXTS = {
  municipality: 'undrawn-muni-events',
  state: 'undrawn-state',
  region: 'undrawn-region',
  country: 'undrawn-country',
  outside: 'undrawn-outside',
  withheld: 'undrawn-withheld',
  municipality_unknown: 'undrawn-muni',
  state_unknown: 'undrawn-state-unknown',
  abroad: 'undrawn-abroad',
};

/**
 * @param {Summary} summary
 * @param {Drawing} drawing
 * @param {Words} words
 * @returns {string[]} reasons as sentences without a full stop
 */
export function undrawnReasons(summary, drawing, { i18n, format }) {
  const shown = shownBy(drawing);
  const lines = summary.undrawn
    .filter(({ reason }) => !shown.includes(reason))
    .map(({ reason, records, deaths, count }) => {
      const n = records ?? count ?? 0;
      return i18n.t(TEXTS[reason] ?? 'undrawn-withheld', { n: format.count(n), k: format.count(deaths ?? 0), count: n });
    });
  if (summary.partly && summary.partly.records > 0)
    lines.push(i18n.t('undrawn-date', { n: format.count(summary.partly.records), count: summary.partly.records }));
  const unknown = summary.zoneUnknown?.records ?? summary.zoneUnknown?.count ?? 0;
  if (unknown > 0) lines.push(i18n.t('undrawn-zone-unknown', { n: format.count(unknown), count: unknown }));
  return lines;
}

/**
 * Records that the drawing shows, of all records: the server's number, plus the reasons that this drawing shows.
 *
 * @param {Summary} summary
 * @param {Drawing} drawing
 */
export function drawnRecords(summary, drawing) {
  const shown = shownBy(drawing);
  const more = summary.undrawn.filter(({ reason }) => shown.includes(reason)).reduce((sum, { records }) => sum + (records ?? 0), 0);
  return (summary.drawn.records ?? 0) + more;
}

/** Share of the deaths that have a known place; null where places are not drawn. @param {Summary} summary @param {Drawing} drawing */
export function shareKnown({ deaths, drawn, records }, { marks }) {
  if (!records || !deaths || deaths.best === 0 || (marks !== 'hex' && marks !== 'records')) return null;
  return (drawn.deaths ?? 0) / deaths.best;
}
