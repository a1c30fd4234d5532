/** The one legend: measure, period, classes, the three empties, deployments, what is not on the map, sources. */
import { emptyChip, row } from './chips.js';
import { emptyRows } from './empty-rows.js';
import { BESIDE } from '../beside.js';
import { changed, el, redraw } from '../dom.js';
import { drawing } from '../drawing.js';
import { measureBlock } from './legend-measure.js';
import { emptyBlock, motivesBlock, noCountsBlock, warnings } from './legend-notes.js';
import { zonesBlock } from './legend-zones.js';
import { countryOf, hasCounts, sourceOf } from '../offers.js';
import { peekWhileStuck, undrawnBlock } from './undrawn.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').Drawing} Drawing */

/**
 * @param {Context} context
 * @param {(valueClass: number | null) => void} [pointAtClass]
 */
export function createLegend(context, pointAtClass) {
  const { store, i18n, format } = context;
  const element = el('section', { id: 'legend', class: 'legend', tabindex: '-1', 'aria-label': i18n.t('legend') });

  const peek = peekWhileStuck();

  function draw() {
    const { state, data } = store;
    const now = drawing(state, data.edition, data.seen?.zoom ?? 0);
    const counted = now.marks !== 'none';
    redraw(
      element,
      counted && [measureBlock(context, now, pointAtClass), motivesBlock(context), empties(now), emptyBlock(context), warnings(context)],
      !counted && noCountsBlock(context),
      state.showZones && data.edition.zones.length > 0 && zonesBlock(context),
      counted && undrawnBlock(context, now),
      footer(),
    );
    peek(element);
  }

  /** @param {Drawing} now */
  function empties(now) {
    const rows = emptyRows(now, store, i18n, format);
    return rows.length > 0 && el('ul', { class: 'chips' }, rows.map(({ kind, text }) => row(emptyChip(kind), text)));
  }

  function footer() {
    const { state, data } = store;
    const source = sourceOf(data.edition, state.source);
    const counted = hasCounts(countryOf(state.place, data.edition), data.edition);
    return el(
      'p',
      { class: 'legend-sources' },
      counted && [i18n.t('sources', { l: data.summary?.attribution || source.attribution }), ' '],
      el('strong', { class: 'notcause' }, i18n.t('notcause')),
    );
  }

  draw();
  store.subscribe((_store, before) => {
    if (store.state !== before.state || changed(store.data, before.data, 'summary', 'values', 'zones', 'areas', 'seen', ...BESIDE)) draw();
  });
  return { element };
}
