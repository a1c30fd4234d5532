/** The table of a country without counts: its deployments. */
import { baseOf } from '../api.js';
import { el } from '../dom.js';
import { countryName, dek, zoneDates } from '../wording.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../dom.js').Child} Child */

/** @param {Context} context @param {string} country @returns {Child[]} */
export function zonesTable({ store, i18n, format }, country) {
  const { state, data } = store;
  const zones = data.zones.filter((zone) => zone.country === country);
  const cols = ['cols-operation', 'cols-place', 'cols-dates', 'cols-personnel'].map((id) => el('th', { scope: 'col' }, i18n.t(id)));
  return [
    el(
      'div',
      { class: 'table-head' },
      el(
        'div',
        {},
        el('h1', {}, i18n.t('table-title-zones', { a: countryName(country, data, i18n) })),
        el('p', { class: 'dek' }, dek(state, data, { i18n, format })),
      ),
      el(
        'div',
        { class: 'table-tools' },
        el(
          'a',
          { class: 'button', id: 'csv', download: '', href: `${baseOf(state)}/data/zones.csv?datetime=${state.start}/${state.end}` },
          i18n.t('nocounts-csv'),
        ),
      ),
    ),
    el(
      'div',
      { class: 'table-scroll' },
      el(
        'table',
        { class: 'grid' },
        el(
          'thead',
          {},
          el('tr', {}, cols, el('th', { scope: 'col' }, i18n.t('cols-status', { d: format.dayShort(data.zonesOn ?? state.end) }))),
        ),
        el(
          'tbody',
          {},
          zones.map((zone) =>
            el(
              'tr',
              {},
              el(
                'th',
                { scope: 'row' },
                el('button', { type: 'button', class: 'link', id: `row-${zone.id}`, onclick: () => openZone(store, zone.id) }, zone.name),
              ),
              el('td', { 'data-label': i18n.t('cols-place') }, zone.areas.map((code) => data.areas.get(code)?.name ?? code).join(', ')),
              el('td', { 'data-label': i18n.t('cols-dates') }, zoneDates(zone, { i18n, format })),
              el(
                'td',
                { 'data-label': i18n.t('cols-personnel') },
                zone.personnel === null
                  ? i18n.t('personnel-none')
                  : i18n.t(`troops-${zone.personnelBasis}`, { n: format.count(zone.personnel) }),
              ),
              el('td', {}, i18n.t(`zone-${zone.status}`)),
            ),
          ),
        ),
      ),
    ),
    el('p', { class: 'legend-sources' }, el('strong', { class: 'notcause' }, i18n.t('notcause'))),
  ];
}

/** @param {import('../types.js').Store} store @param {string} id */
function openZone(store, id) {
  store.dispatch({ type: 'set-view', view: 'map' });
  store.dispatch({ type: 'select-zone', id });
}
