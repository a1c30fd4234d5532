/** Title and the sentence under it: the first number counts people and says who counted them. */
import { byId, changed, el, redraw } from '../dom.js';
import { drawing } from '../drawing.js';
import { isRate, sourceOf, countryOf, hasCounts } from '../offers.js';
import { dek, pending, title } from '../wording.js';

/** @typedef {import('../context.js').Context} Context */

/** @param {Context} context */
export function createHeadline({ store, i18n, format }) {
  const headline = byId('headline');
  const words = { i18n, format };

  function draw() {
    const { state, data } = store;
    const country = countryOf(state.place, data.edition);
    const text = title(state, data, words);
    const sentence = dek(state, data, words);
    const { marks } = drawing(state, data.edition, data.seen?.zoom ?? 0);
    document.title = `${text} – testigo`;
    redraw(
      headline,
      el('h1', {}, text),
      el(
        'p',
        { class: 'dek' },
        sentence ?? pending(state, data, words),
        sentence &&
          state.showZones &&
          data.zones.some((zone) => zone.country === country) &&
          el('span', { class: 'dek-zones' }, ' ', i18n.t(marks === 'hex' ? 'dek-zones-edges' : 'dek-zones')),
      ),
      el('p', { class: 'dek-measure' }, measureLine()),
    );
  }

  /** On a phone, where the controls are in the sheet: what the map shows, by what, from whom. */
  function measureLine() {
    const { state, data } = store;
    if (!hasCounts(countryOf(state.place, data.edition), data.edition)) return '';
    const source = sourceOf(data.edition, state.source);
    const { level } = drawing(state, data.edition, data.seen?.zoom ?? 0);
    const by = level ? i18n.t(level === 'states' ? 'by-state' : 'by-muni').toLowerCase() : i18n.t('by-hex').toLowerCase();
    const measure = i18n.t(`measure-${state.measure.replaceAll('_', '-')}`);
    return `${measure}${isRate(state.measure) || level ? ` ${i18n.t('by').toLowerCase()} ${by}` : `, ${by}`}, ${source.short}`;
  }

  draw();
  store.subscribe((_store, before) => {
    if (store.state !== before.state || changed(store.data, before.data, 'summary', 'refused', 'unconfirmed', 'areas', 'seen', 'zones')) draw();
  });
}
