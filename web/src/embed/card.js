/** What a press on the map opened: the page's own panel of a place, a stack or a deployment, on a card over the map. */
import { byId, changed, el, redraw } from '../dom.js';
import { placePanel } from '../panel/place.js';
import { stackPanel } from '../panel/stack.js';
import { zonePanel } from '../panel/zone.js';

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
  for (const button of card.querySelectorAll('[data-share]')) button.remove();
}

/** @param {import('../context.js').Context} context */
export function createCard(context) {
  const { store, i18n } = context;
  const card = byId('card');
  let shown = '';

  /** @returns {[key: string, content: import('../dom.js').Child[]]} */
  function wanted() {
    const { state, data } = store;
    if (data.stackKey) return [`stack ${data.stackKey.place} ${data.stackKey.offset}`, data.stack ? stackPanel(context, data.stack) : []];
    const { place, zone } = data;
    if (zone && zone.id === state.place) return [`zone ${zone.id}`, zonePanel(context, zone)];
    if (place && place.code === state.place) return [`place ${place.code}`, placePanel(context, place)];
    return ['', []];
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

  card.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') store.dispatch({ type: 'back' });
  });
  draw();
  store.subscribe((_store, before) => {
    const moved = changed(store.state, before.state, 'place', 'start', 'end', 'source');
    if (moved || changed(store.data, before.data, 'place', 'zone', 'stack', 'stackKey')) draw();
  });
}
