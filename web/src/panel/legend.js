/** The one legend: measure, period, classes, the three empties, deployments, what is not on the map, sources. */
import { emptyChip, row } from './chips.js';
import { BESIDE } from '../beside.js';
import { changed, el, redraw } from '../dom.js';
import { drawing } from '../drawing.js';
import { measureBlock } from './legend-measure.js';
import { emptyBlock, motivesBlock, noCountsBlock, warnings } from './legend-notes.js';
import { zonesBlock } from './legend-zones.js';
import { LEVEL_WORDS, countryOf, hasCounts, isRate, sourceOf } from '../offers.js';
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
    const { values } = store.data;
    if (!values || (now.marks !== 'fill' && now.marks !== 'circles') || sourceOf(store.data.edition, values.source).kind === 'events')
      return null;
    const { zero, suppressed } = values.counts;
    const partial = now.level === 'states' ? [...values.values.values()].filter(({ status }) => status === 'partial').length : 0;
    const country = countryOf(store.state.place, store.data.edition);
    const missing = [...values.noData].filter((code) => countryOf(code, store.data.edition) === country).length;
    const { chip } = LEVEL_WORDS[now.level ?? 'municipalities'];
    const nodata = now.level === 'municipalities' && isRate(values.measure) ? 'chip-nopop' : chip;
    return el(
      'ul',
      { class: 'chips' },
      zero > 0 && row(emptyChip('zero'), i18n.t(chip, { w: i18n.t('zero'), n: format.count(zero), count: zero })),
      missing > 0 && row(emptyChip('nodata'), i18n.t(nodata, { w: i18n.t('nodata'), n: format.count(missing), count: missing })),
      partial > 0 && row(emptyChip('partial'), i18n.t('warn-partial', { n: format.count(partial), count: partial })),
      suppressed > 0 &&
        row(emptyChip('suppressed'), i18n.t(chip, { w: i18n.t('suppressed'), n: format.count(suppressed), count: suppressed })),
    );
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
