/** What the page shows of places: the server's picture first, then the map, unless the reader saves data or the browser cannot. */
import { byId, el } from '../ui/dom.js';
import { createMap } from './map.js';
import { createStill } from './server-picture.js';

/** @typedef {import('./map.js').Parts} Parts */

/** Whether the reader asks for few bytes, by the request or by the browser's own setting. */
function savesData() {
  const connection = /** @type {{saveData?: boolean} | undefined} */ (/** @type {any} */ (navigator).connection);
  return 'saves' in document.body.dataset || connection?.saveData === true;
}

/**
 * @param {Omit<Parts, 'container' | 'held' | 'without'>} parts
 * @param {object} [frame]
 * @param {HTMLElement} [frame.box]
 * @param {Promise<void> | null} [frame.wanted] the map is not shown before it resolves
 * @param {boolean} [frame.isAsked] the reader has asked for the map already
 * @param {() => import('./server-picture.js').Written} [frame.picture] where the server's picture is found; default: in the page of the map's own state
 */
export function createFirstMap(parts, { box = byId('map'), wanted = null, isAsked = false, picture } = {}) {
  const { store, i18n } = parts;
  const still = createStill(box.querySelector('.map-still') ?? box.appendChild(el('div', { class: 'map-still' })), store, picture);
  const container = el('div', { class: 'map-live' });
  box.prepend(container);
  // Whoever moves the map wants to see it move, drawn or not.
  for (const event of ['pointerdown', 'wheel', 'keydown']) container.addEventListener(event, () => still.makeRoom(), { once: true, passive: true });
  return createMap({
    ...parts,
    container,
    held: savesData() && !isAsked ? pressed() : wanted,
    without: (why) => still.stay(i18n.t(why)),
    rested() {
      still.remove();
      parts.rested?.();
    },
  });

  /** Resolves when the reader asks for the map. @returns {Promise<void>} */
  function pressed() {
    return new Promise((resolve) => {
      const use = () => {
        still.give();
        resolve();
      };
      still.stay(i18n.t('savedata'), ' ', el('button', { type: 'button', id: `use-${box.id}`, class: 'link', onclick: use }, i18n.t('savedata-do')));
    });
  }
}
