/** One of the two maps: the page's own map over a store of its own, with one period of the comparison. */
import { emptyData } from '../model/empty-data.js';
import { startLoading } from '../net/loader.js';
import { createFirstMap } from '../map/picture-then-map.js';
import { createStore } from '../model/store.js';
import { toQuery } from '../model/state.js';
import { el, redraw } from '../ui/dom.js';

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
  const store = createStore(
    stateOf(page, first.question, figure),
    { ...emptyData(page.data.edition), areas: page.data.areas, frame: first.frame },
    (action, apply) => {
      if (action.type === 'select-place') pick(action.code);
      if (action.type !== 'move' && action.type !== 'fit-country' && action.type !== 'restore') return;
      apply();
      if (action.type === 'move' && action.byReader) page.dispatch({ type: 'look', at: action.at });
      if (action.type === 'fit-country') page.dispatch({ type: 'look', at: null });
    },
  );

  const box = /** @type {HTMLElement} */ (figure.querySelector('.compare-frame'));
  const loading = startLoading(store, ['values', 'zones']);
  box.append(loadingLine(store, i18n, loading.retry));
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

  return {
    element: figure,

    /** Asks ahead for what a question will show. @param {Question} next @param {HTMLElement} written the figure of its answer */
    ready: (next, written) => loading.prefetch(stateOf(page, next, written)),

    /** Under the words of another question no number of this one stays. @param {Question} next */
    show(next) {
      loading.forget();
      store.setData({ values: null, zones: [] });
      store.dispatch({ type: 'restore', state: stateOf(page, next, figure) });
      store.setData({ answered: store.state });
    },

    /** @param {Frame} frame */
    look(frame) {
      if (store.data.frame !== frame || store.data.areas !== page.data.areas) store.setData({ frame, areas: page.data.areas });
    },

    destroy() {
      loading.stop();
      map.destroy();
    },

    lookAt: (/** @type {Parameters<typeof map.lookAt>} */ ...at) => map.lookAt(...at),
    picture: map.picture,
  };
}

/**
 * A period's own map: nothing but the period differs between the two. What is compared is what is selected.
 *
 * @param {import('../model/types.js').Store} page
 * @param {Question} question
 * @param {HTMLElement} figure the server's, with the period
 * @returns {State}
 */
function stateOf({ data }, { place, operation }, { dataset }) {
  const [start = '', end = ''] = (dataset.datetime ?? '').split('/');
  return { ...data.answered, start, end, view: 'map', stateCode: null, zoneFilter: null, more: {}, place: place ?? operation?.id ?? null };
}

/** What is heard of a map's numbers, told on the map as a lost tile is: the page itself has all that it asked for. @param {import('../model/types.js').Store} store @param {Context['i18n']} i18n @param {() => void} retry */
function loadingLine(store, i18n, retry) {
  const line = el('p', { class: 'map-trouble', role: 'status', hidden: true });
  store.subscribe((_store, before) => {
    const { status } = store.data.loading;
    if (status === before.data.loading.status) return;
    const lost = ['error', 'offline', 'gone'].includes(status) && [
      i18n.t('tile-failed'),
      ' ',
      el('button', { type: 'button', class: 'link', onclick: retry }, i18n.t('retry')),
    ];
    redraw(line, lost || (status === 'slow' && i18n.t('slow')));
    line.hidden = line.childNodes.length === 0;
  });
  return line;
}
