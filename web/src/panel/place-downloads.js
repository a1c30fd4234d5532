/** The data of one place, in the formats that exist: one line a source, none of them added to another. */
import { baseOf, filterQuery, scopeOf } from '../api.js';
import { el } from '../dom.js';
import { PLURAL } from '../levels.js';
import { countryOf, hasCounts, sourceOf } from '../offers.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Source} Source */
/** @typedef {{words: 'download-series' | 'download-counts' | 'download-records' | 'download-zones', links: [string, string][]}} Line */

/**
 * Addresses of a place's data. The asked source keeps the reader's filter, the others their defaults.
 *
 * @param {State} state
 * @param {Source[]} sources that know the place
 * @param {Pick<import('../types.js').PlaceDetail, 'code' | 'level'>} place
 * @returns {{source: string | null, lines: Line[]}[]}
 */
export function downloads(state, sources, { code, level }) {
  const base = baseOf(state);
  const scope = scopeOf(code, level);
  const ofSource = sources.map((source) => {
    const asked = { ...state, source: source.id, dims: source.id === state.source ? state.dims : {}, zoneFilter: null };
    const filter = filterQuery(asked, scope);
    const whole = filterQuery(asked, { ...scope, datetime: null });
    /** @type {Line[]} */
    const lines =
      source.kind === 'events'
        ? [{ words: 'download-records', links: both(`${base}/data/incidents`, filter) }]
        : [
            { words: 'download-series', links: [['CSV', `${base}/data/counts.csv?${whole}`]] },
            { words: 'download-counts', links: both(`${base}/data/${PLURAL[level]}`, filter) },
          ];
    return { source: source.id, lines };
  });
  const zones = new URLSearchParams({ datetime: `${state.start}/${state.end}` });
  if (level !== 'country') zones.set(level, code);
  return [
    ...ofSource,
    { source: null, lines: [{ words: 'download-zones', links: both(`${base}/data/zones`, zones.toString().replaceAll('%2F', '/')) }] },
  ];
}

/** @param {string} path @param {string} query @returns {[string, string][]} */
function both(path, query) {
  return [
    ['CSV', `${path}.csv?${query}`],
    ['GeoJSON', `${path}.geojson?${query}`],
  ];
}

/** @param {Context} context @param {import('../types.js').PlaceDetail} place */
export function downloadsBlock({ store, i18n }, place) {
  const { state, data } = store;
  const counted = hasCounts(countryOf(place.code, data.edition), data.edition);
  const sources = counted ? place.sources.map(({ source }) => sourceOf(data.edition, source)) : [];
  return el(
    'div',
    { class: 'block' },
    el('h2', {}, i18n.t('downloads-here')),
    el(
      'ul',
      { class: 'downloads' },
      downloads(state, sources, place).flatMap(({ source, lines }) =>
        lines.map(({ words, links }) => line(i18n.t(words, { s: source === null ? '' : sourceOf(data.edition, source).short }), links)),
      ),
    ),
  );
}

/** @param {string} words @param {[string, string][]} links */
function line(words, links) {
  return el(
    'li',
    {},
    el('span', {}, words),
    links.map(([format, href]) => el('a', { href, download: '', 'aria-label': `${words}, ${format}` }, format)),
  );
}
