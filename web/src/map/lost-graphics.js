/** The graphics card gave the map up (a driver's reset, too many maps in the browser): say so, draw anew on demand. */
import { el } from '../ui/dom.js';

/**
 * @param {import('maplibre-gl').Map} map
 * @param {import('../words/i18n.js').I18n} i18n
 * @param {{giveUp: () => void, start: () => void}} does
 * @returns {() => void} stops listening
 */
export function watchLoss(map, i18n, { giveUp, start }) {
  const container = map.getContainer();

  function onLost() {
    const again = () => {
      note.remove();
      start();
    };
    const button = el('button', { type: 'button', class: 'link', onclick: again }, i18n.t('retry'));
    const note = el('p', { class: 'map-trouble', role: 'status' }, i18n.t('webgl-lost'), ' ', button);
    container.append(note);
    // The engine is still within its own event.
    queueMicrotask(giveUp);
  }

  map.on('webglcontextlost', onLost);
  return () => map.off('webglcontextlost', onLost);
}
