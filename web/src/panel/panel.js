/** The panel: controls and legend, or what was selected, with a way back; all of it the server's HTML but the records of a stack. On a phone it is the sheet's content. */
import { byId, changed, el, redraw } from '../ui/dom.js';
import { createLegend } from './legend.js';
import { put } from '../ui/put.js';
import { stackContent, turnPages } from './stack.js';
import { fullName } from '../words/names.js';
import { pending } from '../words/refusal.js';

/** @typedef {import('../model/context.js').Context} Context */
/** @typedef {import('../model/types.js').Store} Store */

/** @param {Context} context @param {(valueClass: number | null) => void} pointAtClass */
export function createPanel(context, pointAtClass) {
  const { store } = context;
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

  const focus = createFocus();
  let shown = '';

  function draw() {
    const { data } = store;
    const now = wanted(store);
    const opened = now !== shown;
    if (opened && shown === '') focus.remember();
    document.body.dataset.panel = now === '' ? 'legend' : 'place';
    overview.hidden = now !== '';
    detail.hidden = now === '';
    if (data.stackKey) {
      if (detail.isConnected) detail.replaceWith(records);
      redraw(records, backButton(context), stackContent(store) ?? loading(context), close(context));
    } else {
      if (records.isConnected) records.replaceWith(detail);
      if (now !== '') drawPlace(detail, context);
    }
    shown = now;
    if (opened && now !== '') {
      panel.scrollTop = 0;
      if ('flow' in document.body.dataset) panel.scrollIntoView();
      focus.lead();
    }
    if (opened && now === '') focus.giveBack();
  }

  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && wanted(store) !== '') store.dispatch({ type: 'back' });
  });

  draw();
  store.subscribe((_store, before) => {
    if (changed(store.state, before.state, 'place') || changed(store.data, before.data, 'parts', 'stack', 'stackKey', 'areas')) draw();
  });
}

/** What the panel is to show: `''` for the legend. @param {Store} store */
function wanted({ state, data }) {
  if (data.stackKey) return `stack ${data.stackKey.place}`;
  return isPlaceOpen({ state, data }) ? `place ${state.place}` : '';
}

/** A place is open that is no country: that one is the view itself. @param {Pick<Store, 'state' | 'data'>} store */
function isPlaceOpen({ state: { place }, data }) {
  return Boolean(place && !data.edition.countries.includes(place));
}

/** The asked place stands there as it was last received; another one gives way to its successor's name. @param {HTMLElement} detail @param {Context} context */
function drawPlace(detail, context) {
  const { state, data } = context.store;
  const model = /** @type {HTMLElement | null | undefined} */ (data.parts?.querySelector('.detail-panel'));
  if (model && model.dataset.place === state.place) put(detail, model);
  else if (detail.dataset.place !== state.place) redraw(detail, backButton(context), loading(context), close(context));
  detail.dataset.place = state.place ?? '';
}

/** @param {Context} context */
function loading({ store: { state, data }, i18n, format }) {
  const zone = data.edition.zones.find((each) => each.id === state.place);
  const name = zone?.name ?? (state.place ? fullName(state.place, data, i18n) : '');
  return [el('div', { class: 'place-head' }, el('h1', { id: 'place-title', tabindex: '-1' }, name)), pending(i18n, format.period(state))];
}

/** @param {Context} context */
function backButton({ store, i18n }) {
  const { state, data } = store;
  const under = data.stackKey && isPlaceOpen(store);
  const text = under ? i18n.t('back-place', { place: fullName(/** @type {string} */ (state.place), data, i18n) }) : i18n.t('back');
  return el('button', { type: 'button', id: 'panel-back', class: 'link back', onclick: () => store.dispatch({ type: 'back' }) }, `‹ ${text}`);
}

/** On a phone the way back is a cross at the sheet's corner. @param {Context} context */
function close({ i18n }) {
  return el('button', { type: 'button', id: 'panel-close', class: 'icon-button panel-close', 'aria-label': i18n.t('close') }, '✕');
}

/** Whoever opens a place by keyboard is led to it and back; a press on the map leaves the focus on the map. */
function createFocus() {
  /** Element that had the focus when a place was opened. @type {HTMLElement | null} */
  let opener = null;
  let byKeyboard = false;
  document.addEventListener('keydown', () => (byKeyboard = true), true);
  document.addEventListener('pointerdown', () => (byKeyboard = false), true);
  return {
    remember: () => (opener = /** @type {HTMLElement | null} */ (document.activeElement)),
    lead: () => byKeyboard && document.getElementById('place-title')?.focus({ preventScroll: true }),
    giveBack: () => opener?.isConnected && opener.focus({ preventScroll: true }),
  };
}
