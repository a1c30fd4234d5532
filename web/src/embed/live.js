/** The embed's map, loaded on press: the page's own store, map and words, in a smaller frame. */
import { loadMaplibre } from '../net/assets.js';
import { loadCatalogue } from '../words/catalogue.js';
import { byId } from '../ui/dom.js';
import { emptyData } from '../model/empty-data.js';
import { createFormat } from '../words/format.js';
import { createI18n } from '../words/i18n.js';
import { startLoading } from '../net/loader.js';
import { createMap } from '../map/map.js';
import { openEdition } from '../net/edition.js';
import { askedOf } from '../parts/question.js';
import { parseQuery } from '../model/state.js';
import { createStore } from '../model/store.js';
import { createCard } from './card.js';
import { createScrubber } from './scrubber.js';
import { followWords } from './words.js';

/**
 * Puts the map where the picture is. Resolves once it is drawn; rejects when the server or the engine does not answer, with
 * the id of the sentence that says why where there is one.
 */
export async function start() {
  const asked = askedOf(document, location.search);
  const lang = /** @type {import('../model/types.js').Lang} */ (document.documentElement.lang);
  const [{ edition, areas: names }, text] = await Promise.all([openEdition(asked), loadCatalogue(lang), loadMaplibre()]);
  const words = { i18n: createI18n(lang, text), format: createFormat(lang) };
  const state = parseQuery(asked, edition);
  const store = createStore({ ...state, lang, view: 'map' }, { ...emptyData(edition), areas: await names, framed: true });
  const context = { store, ...words };
  const live = byId('live');
  live.replaceChildren();
  live.hidden = false;
  /** @type {ReturnType<typeof startLoading>} */
  const loading = await new Promise((resolve, reject) => {
    const without = (/** @type {string} */ why) => reject(new Error(why));
    createMap({ container: live, ...context, embedded: true, cooperative: true, rested: () => resolve(asking), without });
    const asking = startLoading(store);
  });
  createScrubber({ ...context, prefetch: loading.prefetch });
  createCard(context);
  followWords(context);
  live.classList.add('drawn');
  byId('still').remove();
}
