/** Pressing and pointing: a press opens what lies there, a pointer says its name first. */
import { el } from '../ui/dom.js';
import { RECORDS_ZOOM } from '../model/drawing.js';
import { BY_READER } from './framing.js';
import { pick } from './pick.js';
import { tipLines } from './tip.js';

/** @typedef {import('./pick.js').Picked} Picked */
/** @typedef {import('../model/types.js').Store} Store */
/** @typedef {import('maplibre-gl').Map} Engine */
/** @typedef {{x: number, y: number}} ScreenPoint */

/** Distance of the tip from the pointer, and the room it needs at the right and lower edge, in px. */
const TIP_GAP_PX = 14;
const TIP_WIDTH_PX = 220;
const TIP_HEIGHT_PX = 120;
const ZOOM_MS = 240;

/**
 * @param {Engine} map
 * @param {import('./map.js').Parts} parts
 * @returns {{open: (point: ScreenPoint) => void, stop: () => void}} `open` does what a press at a point does
 */
export function listenToPointer(map, { store, i18n, format }) {
  const tip = el('div', { class: 'map-tip', hidden: true, role: 'status' });
  map.getContainer().append(tip);
  let waiting = false;

  /** @param {import('maplibre-gl').MapMouseEvent} event */
  function onMove({ point, originalEvent }) {
    if (waiting || map.isMoving() || held()) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (!held()) pointed(pick(map, point), point, originalEvent);
    });
  }

  /** A pressed hexagon's tip stays until something else happens. */
  const held = () => tip.classList.contains('is-held');

  /** @param {Picked | null} picked @param {ScreenPoint} point @param {MouseEvent} event */
  function pointed(picked, point, event) {
    map.getCanvas().style.cursor = picked ? 'pointer' : '';
    // What a pointer hovers over is said by the list and the panel; only what was pressed is announced.
    tip.setAttribute('aria-hidden', 'true');
    show(picked && event.buttons === 0 ? tipLines(picked, store.data, { i18n, format }) : [], point);
  }

  /** @param {string[]} lines @param {ScreenPoint} point @param {HTMLElement} [more] */
  function show(lines, point, more) {
    tip.hidden = lines.length === 0;
    if (tip.hidden) return;
    tip.replaceChildren(...lines.map((line, index) => el(index === 0 ? 'strong' : 'span', {}, line)), ...(more ? [more] : []));
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const left = point.x + TIP_GAP_PX + TIP_WIDTH_PX > width;
    const above = point.y + TIP_GAP_PX + TIP_HEIGHT_PX > height;
    tip.style.left = left ? '' : `${point.x + TIP_GAP_PX}px`;
    tip.style.right = left ? `${width - point.x + TIP_GAP_PX}px` : '';
    tip.style.top = above ? '' : `${point.y + TIP_GAP_PX}px`;
    tip.style.bottom = above ? `${height - point.y + TIP_GAP_PX}px` : '';
  }

  function hide() {
    tip.hidden = true;
    tip.classList.remove('is-held');
  }

  /** @param {ScreenPoint} point */
  function open(point) {
    const picked = pick(map, point);
    hide();
    if (picked?.kind === 'stack') store.dispatch({ type: 'select-stack', place: picked.place });
    else if (picked?.kind === 'place') store.dispatch({ type: 'select-place', code: picked.code });
    else if (picked) hold(picked, point);
  }

  /** What a hexagon holds, and the way to its records. @param {Extract<Picked, {kind: 'hexagon'}>} picked @param {ScreenPoint} point */
  function hold(picked, point) {
    const closer = () => {
      hide();
      map.easeTo({ center: map.unproject([point.x, point.y]), zoom: Math.max(RECORDS_ZOOM + 0.5, map.getZoom() + 1), duration: ZOOM_MS }, BY_READER);
      map.getCanvas().focus();
    };
    tip.setAttribute('aria-hidden', 'false');
    tip.classList.add('is-held');
    const button = el('button', { type: 'button', id: 'hex-closer', class: 'link', onclick: closer }, i18n.t('hex-closer'));
    show(tipLines(picked, store.data, { i18n, format }), point, button);
  }

  const leave = () => held() || hide();
  /** @param {import('maplibre-gl').MapMouseEvent} event */
  const onClick = (event) => open(event.point);
  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    if (event.key !== 'Escape' || !held()) return;
    event.stopPropagation();
    hide();
    map.getCanvas().focus();
  };

  map.on('mousemove', onMove);
  map.on('mouseout', leave);
  map.on('movestart', hide);
  map.on('click', onClick);
  map.getContainer().addEventListener('keydown', onKey, true);
  return {
    open,
    stop() {
      map.off('mousemove', onMove);
      map.off('mouseout', leave);
      map.off('movestart', hide);
      map.off('click', onClick);
      map.getContainer().removeEventListener('keydown', onKey, true);
      tip.remove();
    },
  };
}
