/** What a press on the map opened, on a card over the map: the page's panel of a place or deployment, or its list of a stack. */
import { followDefinitions } from '../ui/define.js';
import { byId, changed, el, redraw } from '../ui/dom.js';
import { stackContent, turnPages } from '../panel/stack.js';
import { stateAsked } from '../parts/links.js';

/**
 * What leads elsewhere opens in a tab of its own: only this page may stand in another site's frame. Sharing is the full
 * page's.
 *
 * @param {HTMLElement} card
 */
function leaveTheFrame(card) {
  for (const link of card.querySelectorAll('a[href]')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noreferrer noopener');
  }
  for (const each of card.querySelectorAll('.back, .panel-close, [data-share]')) each.remove();
}

/** @param {import('../model/context.js').Context} context */
export function createCard(context) {
  const { store, i18n } = context;
  const card = byId('card');
  let shown = '';

  /** @returns {[key: string, content: import('../ui/dom.js').Child[]]} */
  function wanted() {
    const { state, data } = store;
    if (data.stackKey) return [`stack ${data.stackKey.place} ${data.stackKey.offset}`, stackContent(store) ?? []];
    const written = /** @type {HTMLElement | null | undefined} */ (data.parts?.querySelector('.detail-panel'));
    if (!written || written.dataset.place !== state.place) return ['', []];
    return [`place ${state.place}`, [...document.importNode(written, true).childNodes]];
  }

  function draw() {
    const [key, content] = wanted();
    card.hidden = content.length === 0;
    if (card.hidden) redraw(card);
    else redraw(card, close(), content);
    leaveTheFrame(card);
    if (key !== shown) card.scrollTop = 0;
    shown = key;
  }

  function close() {
    const back = () => {
      store.dispatch({ type: 'back' });
      byId('live').querySelector('canvas')?.focus({ preventScroll: true });
    };
    return el('button', { type: 'button', id: 'card-close', class: 'icon-button', 'aria-label': i18n.t('close'), onclick: back }, '✕');
  }

  turnPages(card, store);
  // Another place of the map opens here.
  card.addEventListener('click', (event) => {
    const state = stateAsked(event, store.data.edition);
    if (state?.view !== 'map') return;
    event.preventDefault();
    store.dispatch({ type: 'follow', state, find: true });
  });
  card.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') store.dispatch({ type: 'back' });
  });
  followDefinitions();
  draw();
  store.subscribe((_store, before) => {
    if (changed(store.state, before.state, 'place') || changed(store.data, before.data, 'parts', 'stack', 'stackKey')) draw();
  });
}
