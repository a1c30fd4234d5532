/** One of the two maps: the page's own map over a store of its own, with one period of the comparison. */
import { el } from '../dom.js';
import { emptyData } from '../empty-data.js';
import { startLoading } from '../loader.js';
import { createFirstMap } from '../map/first-picture.js';
import { createStore } from '../store.js';
import { toQuery } from '../state.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').State} State */
/** @typedef {'before' | 'after'} Name */
/** @typedef {import('./question.js').Question} Question */
/** @typedef {import('../types.js').Data['frame']} Frame */
/** @typedef {{question: Question, periods: {before: import('./question.js').Period, after: import('./question.js').Period}, frame: Frame}} Shown */

/**
 * @param {Context} context of the page
 * @param {Name} name
 * @param {Shown} first
 * @param {object} place
 * @param {HTMLElement} place.parent in the page already: a map takes its colours from where it stands
 * @param {Element | null} place.still the server's picture of it
 * @param {boolean} [place.isAsked] the reader has asked for the map
 * @param {object} does
 * @param {(code: string) => void} does.pick a place of the map was pressed
 * @param {(camera: import('../map/map.js').Camera) => void} does.moved
 * @param {() => void} [does.rested] the map has drawn all it has
 */
export function createSide({ store: page, i18n, format }, name, first, { parent, still, isAsked }, { pick, moved, rested }) {
  let shown = first;
  const store = createStore(stateNow(), { ...emptyData(page.data.edition), areas: page.data.areas, frame: first.frame });
  const { dispatch } = store;
  store.dispatch = (action) => {
    if (action.type === 'select-place') pick(action.code);
    if (action.type !== 'move' && action.type !== 'fit-country' && action.type !== 'restore') return;
    dispatch(action);
    if (action.type === 'move' && action.byReader) page.dispatch({ type: 'look', at: action.at });
    if (action.type === 'fit-country') page.dispatch({ type: 'look', at: null });
  };

  const box = el('div', { id: `compare-map-${name}`, class: 'compare-frame' }, still);
  const caption = el('figcaption', { class: 'compare-caption' });
  const element = el('figure', { class: 'compare-map', 'data-side': name }, caption, box);
  parent.append(element);
  const loading = startLoading(store, ['values', 'zones', 'summary']);
  const map = createFirstMap(
    { store, i18n, format, edgesOnly: true, cooperative: true, operation, label: 'compare-map-label', side: i18n.t(`compare-${name}`), moved, rested },
    { box, isAsked, picture: () => ({ query: toQuery(page.state, page.data.edition), selector: `[data-side="${name}"] .map-still > svg` }) },
  );
  drawCaption();

  /** The period's own map: nothing but the period differs between the two. */
  function stateNow() {
    const { question, periods } = shown;
    /** @type {State} */
    const state = { ...page.state, ...periods[name], view: 'map', stateCode: null, zoneFilter: null, place: question.place };
    return state;
  }

  /** Before it began, an operation has no edge of its own; where all its places are asked about, its outline says which. */
  function operation() {
    const { operation: zone, place } = shown.question;
    if (!zone || (name === 'before' && place !== null)) return null;
    return { zone: zone.id, endKnown: name === 'before' || zone.last !== null };
  }

  function drawCaption() {
    caption.replaceChildren(el('b', {}, i18n.t(`compare-${name}`)), ' ', el('span', {}, format.period(shown.periods[name])));
  }

  /** @param {Shown} next */
  function show(next) {
    shown = next;
    if (store.data.frame !== next.frame || store.data.areas !== page.data.areas) store.setData({ frame: next.frame, areas: page.data.areas });
    store.dispatch({ type: 'restore', state: stateNow() });
    drawCaption();
  }

  function destroy() {
    loading.stop();
    map.destroy();
    element.remove();
  }

  return { element, store, show, destroy, lookAt: map.lookAt, picture: map.picture, retry: loading.retry };
}
