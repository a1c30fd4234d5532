/** Pressing and pointing: a press opens what lies there, a pointer says its name first. */
import { el } from '../ui/dom.js';
import { RECORDS_ZOOM } from '../model/drawing.js';
import { BY_READER } from './framing.js';
import { pick } from './pick.js';
import { tipLines } from './tip.js';
import { createTipBox } from './tip-box.js';

/** @typedef {import('./pick.js').Picked} Picked */
/** @typedef {import('maplibre-gl').Map} Engine */
/** @typedef {import('./pick.js').ScreenPoint} ScreenPoint */

const ZOOM_MS = 240;

/**
 * @param {Engine} map
 * @param {import('./map.js').Parts} parts
 * @returns {{open: (point: ScreenPoint) => void, stop: () => void}} `open` does what a press at a point does
 */
export function listenToPointer(map, { store, i18n, format }) {
  const tip = createTipBox(map);
  const linesOf = (/** @type {Picked} */ picked) => tipLines(picked, store.data, { i18n, format }, tipSaid(store.data));
  let waiting = false;

  /** @param {import('maplibre-gl').MapMouseEvent} event */
  function onMove({ point, originalEvent }) {
    if (waiting || map.isMoving() || tip.isHeld()) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (tip.isHeld()) return;
      const picked = pick(map, point);
      map.getCanvas().style.cursor = picked ? 'pointer' : '';
      tip.show(picked && originalEvent.buttons === 0 ? linesOf(picked) : [], point);
    });
  }

  /** @param {ScreenPoint} point */
  function open(point) {
    const picked = pick(map, point);
    tip.hide();
    if (picked?.kind === 'stack') store.dispatch({ type: 'select-stack', place: picked.place });
    else if (picked?.kind === 'place') store.dispatch({ type: 'select-place', code: picked.code });
    // What a hexagon holds, and the way to its records.
    else if (picked) tip.show(linesOf(picked), point, el('button', { type: 'button', id: 'hex-closer', class: 'link', onclick: closer }, i18n.t('hex-closer')));

    function closer() {
      tip.hide();
      map.easeTo({ center: map.unproject([point.x, point.y]), zoom: Math.max(RECORDS_ZOOM + 0.5, map.getZoom() + 1), duration: ZOOM_MS }, BY_READER);
      map.getCanvas().focus();
    }
  }

  const listening = [
    map.on('mousemove', onMove),
    map.on('mouseout', () => tip.isHeld() || tip.hide()),
    map.on('movestart', tip.hide),
    map.on('click', ({ point }) => open(point)),
  ];
  return {
    open,
    stop() {
      for (const each of listening) each.unsubscribe();
      tip.remove();
    },
  };
}

/** The words of a tip stand in the key; those of another source or measure than the numbers are not used. @param {import('../model/types.js').Data} data @returns {import('./tip.js').Said | null} */
function tipSaid({ answered, values }) {
  const said = /** @type {HTMLElement | null} */ (document.querySelector('#key .key-words'))?.dataset.tip;
  const words = said ? JSON.parse(said) : null;
  return words?.of === `${answered.source} ${values?.measure}` ? words : null;
}
