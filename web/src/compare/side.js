/** One of the two maps: the page's own map over a store of its own, with one period of the comparison. */
import { emptyData } from '../model/empty-data.js';
import { startLoading } from '../net/loader.js';
import { createFirstMap } from '../map/picture-then-map.js';
import { createStore } from '../model/store.js';
import { toQuery } from '../model/state.js';

/** @typedef {import('../model/context.js').Context} Context */
/** @typedef {import('../model/types.js').State} State */
/** @typedef {'before' | 'after'} Name */
/** @typedef {import('./question.js').Question} Question */
/** @typedef {import('../model/types.js').Data['frame']} Frame */
/** @typedef {{question: Question, frame: Frame}} Shown */

/**
 * @param {Context} context of the page
 * @param {Name} name
 * @param {Shown} first
 * @param {object} place
 * @param {HTMLElement} place.figure the server's, in the page already: its months, its caption, the box of its picture
 * @param {boolean} [place.isAsked] the reader has asked for the map
 * @param {object} does
 * @param {(code: string) => void} does.pick a place of the map was pressed
 * @param {(camera: import('../map/map.js').Camera) => void} does.moved
 * @param {() => void} [does.rested] the map has drawn all it has
 */
export function createSide({ store: page, i18n, format }, name, first, { figure, isAsked }, { pick, moved, rested }) {
  let shown = first;
  const store = createStore(stateNow(), { ...emptyData(page.data.edition), areas: page.data.areas, frame: first.frame }, (action, apply) => {
    if (action.type === 'select-place') pick(action.code);
    if (action.type !== 'move' && action.type !== 'fit-country' && action.type !== 'restore') return;
    apply();
    if (action.type === 'move' && action.byReader) page.dispatch({ type: 'look', at: action.at });
    if (action.type === 'fit-country') page.dispatch({ type: 'look', at: null });
  });

  const box = /** @type {HTMLElement} */ (figure.querySelector('.compare-frame'));
  const loading = startLoading(store, ['values', 'zones']);
  const map = createFirstMap(
    {
      store,
      i18n,
      format,
      edgesOnly: true,
      cooperative: true,
      label: 'compare-map-label',
      side: figure.querySelector('.compare-caption b')?.textContent ?? '',
      moved,
      rested,
    },
    { box, isAsked, picture: () => ({ query: toQuery(page.state, page.data.edition), selector: `[data-side="${name}"] .map-still > svg` }) },
  );

  /** The period's own map: nothing but the period differs between the two. What is compared is what is selected. */
  function stateNow() {
    const [start = '', end = ''] = (figure.dataset.datetime ?? '').split('/');
    /** @type {State} */
    const state = {
      ...page.state,
      start,
      end,
      view: 'map',
      stateCode: null,
      zoneFilter: null,
      more: {},
      place: shown.question.place ?? shown.question.operation?.id ?? null,
    };
    return state;
  }

  /** @param {Shown} next */
  function show(next) {
    shown = next;
    if (store.data.frame !== next.frame || store.data.areas !== page.data.areas) store.setData({ frame: next.frame, areas: page.data.areas });
    store.dispatch({ type: 'restore', state: stateNow() });
  }

  function destroy() {
    loading.stop();
    map.destroy();
  }

  return { element: figure, show, destroy, lookAt: (/** @type {Parameters<typeof map.lookAt>} */ ...at) => map.lookAt(...at), picture: map.picture };
}
