/** On a phone, where the legend is in the sheet: the classes stay on the map. */
import { rampChip } from './chips.js';
import { byId, changed, el, redraw } from '../dom.js';
import { drawing } from '../drawing.js';
import { HEXAGON_BREAKS } from '../map/layers/events.js';
import { sourceOf } from '../offers.js';
import { measureTitle, perOfFilter } from '../wording.js';

/** @typedef {import('../context.js').Context} Context */

/** @param {Context} context */
export function createRampBox({ store, i18n, format }) {
  const box = byId('ramp');

  function draw() {
    const { state, data } = store;
    const { marks } = drawing(state, data.edition, data.seen?.zoom ?? 0);
    box.hidden = marks === 'none';
    const short =
      marks === 'fill' && perOfFilter(state) === 'people'
        ? i18n.t('legend-rate-short')
        : marks === 'hex'
          ? i18n.t('legend-hex')
          : measureTitle(state, data, i18n);
    const breaks = marks === 'hex' ? HEXAGON_BREAKS : marks === 'fill' ? (data.values?.classBreaks ?? []) : [];
    redraw(
      box,
      el('p', {}, `${short}, ${sourceOf(data.edition, state.source).short}`),
      state.dims.offence === 'feminicide' && el('p', { class: 'note warning' }, i18n.t('warn-feminicide-short')),
      breaks.length > 0 && rampChip(marks === 'hex' ? 'count' : 'rate', breaks, format.tick),
      (marks === 'records' || marks === 'circles') &&
        el('p', { class: 'note' }, i18n.t(marks === 'records' ? 'legend-stack' : 'legend-area-scale')),
    );
  }

  draw();
  store.subscribe((_store, before) => {
    if (store.state !== before.state || changed(store.data, before.data, 'values', 'seen')) draw();
  });
}
