/** The panel: controls and legend, or what was selected, with a way back; all of it the server's HTML but the records of a stack. On a phone it is the sheet's content. */
import { byId, changed, el, redraw } from '../ui/dom.js';
import { createLegend } from './legend.js';
import { put } from '../ui/put.js';
import { stackContent, turnPages } from './stack.js';
import { fullName } from '../words/names.js';

/** @typedef {import('../model/context.js').Context} Context */

/**
 * @param {Context} context
 * @param {(valueClass: number | null) => void} pointAtClass
 */
export function createPanel(context, pointAtClass) {
  const { store, i18n } = context;
  const panel = byId('panel');
  const overview = /** @type {HTMLElement} */ (panel.querySelector('.overview'));
  createLegend(context, panel, pointAtClass);
  // What the page came with stays; else the first place is put here.
  const written = /** @type {HTMLElement | null} */ (panel.querySelector('.detail-panel'));
  const detail = written ?? el('article', { class: 'detail-panel', hidden: true, 'aria-live': 'off' });
  const records = el('article', { class: 'detail-panel', 'aria-live': 'off' });
  overview.after(detail);
  turnPages(records, store);
  panel.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('.panel-close')) store.dispatch({ type: 'back' });
  });

  /** Element that had the focus when a place was opened; it gets it back. @type {HTMLElement | null} */
  let opener = null;
  let shown = '';
  /** Whoever opens a place by keyboard is led to it; a press on the map leaves the focus on the map. */
  let byKeyboard = false;
  document.addEventListener('keydown', () => (byKeyboard = true), true);
  document.addEventListener('pointerdown', () => (byKeyboard = false), true);

  /** What the panel is to show: `''` for the legend. */
  function wanted() {
    const { state, data } = store;
    if (data.stackKey) return `stack ${data.stackKey.place}`;
    if (state.place && !data.edition.countries.includes(state.place)) return `place ${state.place}`;
    return '';
  }

  function draw() {
    const { data } = store;
    const now = wanted();
    if (now !== shown && shown === '') opener = /** @type {HTMLElement | null} */ (document.activeElement);
    document.body.dataset.panel = now === '' ? 'legend' : 'place';
    overview.hidden = now !== '';
    detail.hidden = now === '';
    if (data.stackKey) {
      if (detail.isConnected) detail.replaceWith(records);
      redraw(records, backButton(), stackContent(store) ?? loading(), close());
    } else {
      if (records.isConnected) records.replaceWith(detail);
      if (now !== '') drawPlace();
    }
    const opened = now !== shown;
    shown = now;
    if (opened && now !== '') {
      panel.scrollTop = 0;
      if ('flow' in document.body.dataset) panel.scrollIntoView();
      if (byKeyboard) document.getElementById('place-title')?.focus({ preventScroll: true });
    }
    if (opened && now === '' && opener?.isConnected) opener.focus({ preventScroll: true });
  }

  /** The asked place stands there as it was last received; another one gives way to its successor's name. */
  function drawPlace() {
    const { place } = store.state;
    const model = /** @type {HTMLElement | null | undefined} */ (store.data.parts?.querySelector('.detail-panel'));
    if (model && model.dataset.place === place) put(detail, model);
    else if (detail.dataset.place !== place) redraw(detail, backButton(), loading(), close());
    detail.dataset.place = place ?? '';
  }

  function loading() {
    const { state } = store;
    const zone = store.data.edition.zones.find((each) => each.id === state.place);
    const name = zone?.name ?? (state.place ? fullName(state.place, store.data, i18n) : '');
    return [
      el('div', { class: 'place-head' }, el('h1', { id: 'place-title', tabindex: '-1' }, name)),
      el('p', { class: 'note' }, i18n.t('loading', { period: context.format.period(state) })),
    ];
  }

  function backButton() {
    const { state, data } = store;
    const under = data.stackKey && state.place && !data.edition.countries.includes(state.place);
    const text = under ? i18n.t('back-place', { place: fullName(/** @type {string} */ (state.place), data, i18n) }) : i18n.t('back');
    return el('button', { type: 'button', id: 'panel-back', class: 'link back', onclick: () => store.dispatch({ type: 'back' }) }, `‹ ${text}`);
  }

  /** On a phone the way back is a cross at the sheet's corner. */
  function close() {
    return el('button', { type: 'button', id: 'panel-close', class: 'icon-button panel-close', 'aria-label': i18n.t('close') }, '✕');
  }

  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && wanted() !== '') store.dispatch({ type: 'back' });
  });

  draw();
  store.subscribe((_store, before) => {
    if (changed(store.state, before.state, 'place') || changed(store.data, before.data, 'parts', 'stack', 'stackKey', 'areas')) draw();
  });
}
