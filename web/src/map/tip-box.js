/** The tip on the map: beside a point and inside the map. What was pressed is held until something else happens. */
import { el } from '../ui/dom.js';

/** Distance of the tip from the pointer, and the room it needs at the right and lower edge, in px. */
const GAP_PX = 14;
const WIDTH_PX = 220;
const HEIGHT_PX = 120;

/** @param {import('maplibre-gl').Map} map */
export function createTipBox(map) {
  const around = map.getContainer();
  const box = el('div', { class: 'map-tip', hidden: true, role: 'status' });
  around.append(box);
  around.addEventListener('keydown', onKey, true);

  const isHeld = () => box.classList.contains('is-held');

  /** @param {string[]} lines nothing is shown without any @param {{x: number, y: number}} point px @param {HTMLElement} [button] the tip is held, and announced */
  function show(lines, point, button) {
    // What a pointer hovers over is said by the list and the panel.
    box.setAttribute('aria-hidden', String(!button));
    if (button) box.classList.add('is-held');
    box.hidden = lines.length === 0;
    if (box.hidden) return;
    box.replaceChildren(...lines.map((line, index) => el(index === 0 ? 'strong' : 'span', {}, line)), ...(button ? [button] : []));
    const { clientWidth: width, clientHeight: height } = around;
    const left = point.x + GAP_PX + WIDTH_PX > width;
    const above = point.y + GAP_PX + HEIGHT_PX > height;
    box.style.left = left ? '' : `${point.x + GAP_PX}px`;
    box.style.right = left ? `${width - point.x + GAP_PX}px` : '';
    box.style.top = above ? '' : `${point.y + GAP_PX}px`;
    box.style.bottom = above ? `${height - point.y + GAP_PX}px` : '';
  }

  function hide() {
    box.hidden = true;
    box.classList.remove('is-held');
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.key !== 'Escape' || !isHeld()) return;
    event.stopPropagation();
    hide();
    map.getCanvas().focus();
  }

  function remove() {
    around.removeEventListener('keydown', onKey, true);
    box.remove();
  }

  return { show, hide, isHeld, remove };
}
