/** Title and the sentence under it: the first number counts people and says who counted them. */
import { isComparison } from '../compare/question.js';
import { definitionButton } from '../define.js';
import { byId, changed, el, redraw } from '../dom.js';
import { drawing } from '../drawing.js';
import { LEVEL_WORDS, isRate, sourceOf, countryOf, hasCounts } from '../offers.js';
import { dek, filtersLine, pending, title } from '../wording.js';

/** @typedef {import('../context.js').Context} Context */

/** @param {Context} context */
export function createHeadline(context) {
  const { store, i18n, format } = context;
  const headline = byId('headline');
  const words = { i18n, format };

  function draw() {
    const { state, data } = store;
    const country = countryOf(state.place, data.edition);
    const text = title(state, data, words);
    const sentence = dek(state, data, words);
    const filters = filtersLine(state, data, i18n);
    if (!isComparison(state)) document.title = `${text} – testigo`;
    redraw(
      headline,
      el('h1', {}, text),
      el(
        'p',
        { class: 'dek' },
        sentence ?? pending(state, data, words),
        sentence && hasCounts(country, data.edition) && [' ', definitionButton(context, 'count', { id: 'define-headline' })],
        sentence &&
          state.showZones &&
          data.zones.some((zone) => zone.country === country) &&
          el('span', { class: 'dek-zones' }, ' ', i18n.t(hatched() ? 'dek-zones' : 'dek-zones-edges')),
      ),
      filters !== '' && el('p', { class: 'dek-filters' }, filters),
      el('p', { class: 'dek-measure' }, measureLine()),
    );
  }

  /** What the map shows; before it does, what it will show over these marks. */
  function hatched() {
    const { state, data } = store;
    return data.seen?.hatched ?? drawing(state, data.edition, 0).marks !== 'hex';
  }

  /** On a phone, where the controls are in the sheet: what the map shows, by what, from whom. */
  function measureLine() {
    const { state, data } = store;
    if (!hasCounts(countryOf(state.place, data.edition), data.edition)) return '';
    const source = sourceOf(data.edition, state.source);
    const { level } = drawing(state, data.edition, data.seen?.zoom ?? 0);
    const by = level ? i18n.t(LEVEL_WORDS[level].by).toLowerCase() : i18n.t('by-hex').toLowerCase();
    const measure = i18n.t(`measure-${state.measure.replaceAll('_', '-')}`);
    return `${measure}${isRate(state.measure) || level ? ` ${i18n.t('by').toLowerCase()} ${by}` : `, ${by}`}, ${source.short}`;
  }

  draw();
  store.subscribe((_store, before) => {
    if (store.state !== before.state || changed(store.data, before.data, 'summary', 'refused', 'unconfirmed', 'areas', 'seen', 'zones')) draw();
  });
}
