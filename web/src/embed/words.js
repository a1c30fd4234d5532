/** Once the map is live its words follow it: title, classes, what is drawn and what is not, the links to the full page. */
import { changed, byId, el, redraw } from '../dom.js';
import { drawing } from '../drawing.js';
import { countryOf, sourceOf } from '../offers.js';
import { zoneEdgeChip } from '../panel/chips.js';
import { createRampBox } from '../panel/ramp-box.js';
import { drawnRecords, undrawnReasons } from '../panel/undrawn.js';
import { toQuery } from '../state.js';
import { dek, title } from '../wording.js';

/** @typedef {import('../context.js').Context} Context */

/** @param {Context} context */
export function followWords(context) {
  const { store, i18n, format } = context;
  createRampBox(context);

  function draw() {
    const { state, data } = store;
    const { summary } = data;
    if (!summary) return;
    const words = { i18n, format };
    const now = drawing(state, data.edition, data.seen?.zoom ?? 0);
    byId('title').textContent = title(state, data, words);
    redraw(byId('dek'), dek(state, data, words));
    redraw(byId('zones'), zoneRows(context));
    byId('drawn').textContent =
      summary.records === null ? '' : i18n.t('drawn', { n: format.count(drawnRecords(summary, now)), m: format.count(summary.records) });
    const reasons = undrawnReasons(summary, now, words);
    byId('undrawn').textContent = reasons.length > 0 ? `${i18n.t('undrawn').replaceAll('**', '')} ${reasons.join('; ')}.` : '';
    byId('source').textContent = `${i18n.t('source')}: ${sourceOf(data.edition, state.source).attribution}.`;
    link('open', '');
    link('to-table', 'table');
  }

  /** @param {string} id @param {'' | 'table'} view */
  function link(id, view) {
    const { state, data } = store;
    const query = toQuery({ ...state, view: view || 'map' }, data.edition);
    byId(id).setAttribute('href', `/?${query}`);
  }

  draw();
  store.subscribe((_store, before) => {
    if (store.state !== before.state || changed(store.data, before.data, 'summary', 'unconfirmed', 'seen', 'zones')) draw();
  });
}

/** Edges that the map shows, one line a status. @param {Context} context */
function zoneRows({ store, i18n, format }) {
  const { state, data } = store;
  const country = countryOf(state.place, data.edition);
  const zones = data.zones.filter((zone) => state.showZones && zone.country === country && zone.areaKnown !== 'coarser');
  const statuses = /** @type {const} */ (['active', 'end_unknown', 'ended']);
  return statuses
    .map((status) => ({ status, n: zones.filter((zone) => zone.status === status).length }))
    .filter(({ n }) => n > 0)
    .map(({ status, n }) =>
      el('li', {}, zoneEdgeChip(status), el('span', {}, i18n.t('chip-count', { w: i18n.t(`zone-${status}`), n: format.count(n) }))),
    );
}
