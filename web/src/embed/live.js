/** The embed's map, loaded on press: the page's own store, map and words, in a smaller frame. */
import { ApiProblem, getJson } from '../api.js';
import { loadMaplibre } from '../assets.js';
import { loadCatalogue } from '../catalogue.js';
import { byId } from '../dom.js';
import { emptyData } from '../empty-data.js';
import { createFormat } from '../format.js';
import { createI18n } from '../i18n.js';
import { startLoading } from '../loader.js';
import { createMap } from '../map/map.js';
import { readAreas, readEdition } from '../read.js';
import { parseQuery } from '../state.js';
import { createStore } from '../store.js';
import { createCard } from './card.js';
import { createScrubber } from './scrubber.js';
import { followWords } from './words.js';

/** @typedef {import('../types.js').Edition} Edition */

/**
 * Puts the map where the picture is. Resolves once it is drawn; rejects when the server or the engine does not answer, with
 * the id of the sentence that says why where there is one.
 */
export async function start() {
  const asked = new URLSearchParams(location.search);
  const lang = /** @type {import('../types.js').Lang} */ (document.documentElement.lang);
  const [{ edition, areas }, text] = await Promise.all([open(asked), loadCatalogue(lang), loadMaplibre()]);
  const words = { i18n: createI18n(lang, text), format: createFormat(lang) };
  const { state } = parseQuery(asked, edition);
  const store = createStore({ ...state, lang, view: 'map' }, { ...emptyData(edition), areas });
  const context = { store, ...words };
  const live = byId('live');
  live.replaceChildren();
  live.hidden = false;
  await new Promise((resolve, reject) => {
    const without = (/** @type {string} */ why) => reject(new Error(why));
    createMap({ container: live, ...context, embedded: true, cooperative: true, rested: () => resolve(undefined), without });
    startLoading(store);
  });
  createScrubber(context);
  createCard(context);
  followWords(context);
  live.classList.add('drawn');
  byId('still').remove();
}

/**
 * The edition that the link pins, else the current one.
 *
 * @param {URLSearchParams} asked
 * @returns {Promise<{edition: Edition, areas: Map<string, import('../types.js').Area>}>}
 */
async function open(asked) {
  // The server has said already that an edition is gone, and shows the current one.
  if ('gone' in document.body.dataset) asked.delete('e');
  const pinned = asked.get('e') ?? '';
  const base = /^[0-9a-f]{16}$/.test(pinned) ? `/e/${pinned}` : '';
  try {
    const [edition, areas] = await Promise.all([getJson(`${base}/edition.json`), getJson(`${base}/areas`)]);
    return { edition: readEdition(edition), areas: readAreas(areas) };
  } catch (error) {
    if (base === '' || !(error instanceof ApiProblem && error.status === 404)) throw error;
    asked.delete('e');
    return open(asked);
  }
}
