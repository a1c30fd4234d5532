/** Addresses of one view: the link, the embed, the picture. Short: what is a default is left out. */
import { isComparison } from '../compare/question.js';
import { toQuery } from '../model/state.js';

/** @typedef {import('../model/types.js').State} State */
/** @typedef {import('../model/types.js').Edition} Edition */
/** @typedef {import('../model/types.js').Lang} Lang */
/** @typedef {'latest' | 'pinned'} Follow */
/** @typedef {{width: number, height: number}} Size */

/** @param {State} state @param {Edition} edition @param {Follow} follow @returns {State} */
function following(state, edition, follow) {
  return { ...state, pinned: follow === 'pinned' ? edition.id : null };
}

/** @param {string} path @param {string} query */
function address(path, query) {
  return `${location.origin}${path}${query ? `?${query}` : ''}`;
}

/**
 * The page as it stands. A reader's own language decides unless the link already names one.
 *
 * @param {State} state
 * @param {Edition} edition
 * @param {Follow} follow
 */
export function linkOf(state, edition, follow) {
  return address('/', toQuery(following(state, edition, follow), edition));
}

/**
 * What an embed or a picture shows: the map of this view in this language, or the card of its comparison, without what
 * only the page has.
 *
 * @param {State} state
 * @param {Lang} lang
 * @returns {State}
 */
export function mapOnly(state, lang) {
  const plain = /** @type {const} */ ({ lang, sort: '-low', page: 1, rows: 15, layout: 'side' });
  if (isComparison(state)) return { ...state, ...plain, at: null };
  return { ...state, ...plain, view: 'map', months: 12 };
}

/** @param {State} state @param {Edition} edition @param {Follow} follow @param {Lang} lang */
export function embedOf(state, edition, follow, lang) {
  return address('/embed', toQuery(following(mapOnly(state, lang), edition, follow), edition));
}

/** The map's page that an embed leads to. @param {State} state @param {Edition} edition @param {Follow} follow @param {Lang} lang */
export function mapLinkOf(state, edition, follow, lang) {
  return address('/', toQuery(following(mapOnly(state, lang), edition, follow), edition));
}

/**
 * @param {State} state
 * @param {Edition} edition
 * @param {Follow} follow
 * @param {Lang} lang
 * @param {'svg' | 'png'} format
 * @param {Size} size
 */
export function pictureOf(state, edition, follow, lang, format, { width, height }) {
  const query = toQuery(following(mapOnly(state, lang), edition, follow), edition);
  return address(`/static/map.${format}`, [query, `width=${width}`, `height=${height}`].filter(Boolean).join('&'));
}
