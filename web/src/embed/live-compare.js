/** The two maps of a comparison in an embed, loaded on press: the page's own, in place of the server's pictures. */
import { loadMaplibre } from '../net/assets.js';
import { loadCatalogue } from '../words/catalogue.js';
import { createMaps } from '../compare/maps.js';
import { questionOf } from '../compare/question.js';
import { byId } from '../ui/dom.js';
import { emptyData } from '../model/empty-data.js';
import { createFormat } from '../words/format.js';
import { createI18n } from '../words/i18n.js';
import { askedOf } from '../parts/question.js';
import { parseQuery } from '../model/state.js';
import { createStore } from '../model/store.js';
import { openEdition } from '../net/edition.js';

/** Resolves once both maps are drawn; rejects when the server or the engine does not answer. */
export async function start() {
  const asked = askedOf(document, location.search);
  const lang = /** @type {import('../model/types.js').Lang} */ (document.documentElement.lang);
  const [{ edition, areas: names }, text] = await Promise.all([openEdition(asked), loadCatalogue(lang), loadMaplibre()]);
  const state = parseQuery(asked, edition);
  // The words beside the maps are of one question: a pressed place does not become another.
  const store = createStore(
    { ...state, lang, layout: 'side' },
    { ...emptyData(edition), areas: await names },
    (action, apply) => action.type === 'look' && apply(),
  );
  const question = questionOf(state, edition);
  const element = /** @type {HTMLElement} */ (byId('map').querySelector('.compare-maps'));
  if (!question) throw new Error('no maps of this question');
  await new Promise((resolve) => {
    const waiting = new Set(['before', 'after']);
    const rested = (/** @type {string} */ name) => waiting.delete(name) && waiting.size === 0 && resolve(undefined);
    const context = { store, i18n: createI18n(lang, text), format: createFormat(lang) };
    void createMaps(context, element, { rested, isAsked: true }).show(question, element);
  });
}
