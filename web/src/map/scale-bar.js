/** A scale bar, shown where distances mean something to a reader: from zoom 6.5. */
import { RECORDS_ZOOM } from '../model/drawing.js';

/** Widest bar in px. */
const WIDEST_PX = 110;

/** Metres in a pixel of a 512 px world at zoom 0 on the equator: 40,075,017 / 512. */
const METRES_PER_PX = 40_075_017 / 512;

/**
 * A round length that fits, and its width on screen at a latitude.
 *
 * @param {number} zoom
 * @param {number} lat degrees
 * @returns {{metres: number, px: number}}
 */
export function scaleLength(zoom, lat) {
  const metresPerPx = (METRES_PER_PX * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;
  const widest = WIDEST_PX * metresPerPx;
  const power = 10 ** Math.floor(Math.log10(widest));
  const step = [5, 2, 1].find((each) => each * power <= widest) ?? 1;
  const metres = step * power;
  return { metres, px: metres / metresPerPx };
}

/**
 * @param {import('../words/format.js').Format} format
 * @returns {import('maplibre-gl').IControl}
 */
export function createScaleBar(format) {
  const element = document.createElement('div');
  element.className = 'maplibregl-ctrl map-scale';
  const text = document.createElement('span');
  const bar = document.createElement('span');
  bar.className = 'map-scale-bar';
  element.append(text, bar);
  /** @type {(() => void) | null} */
  let stop = null;
  return {
    onAdd(map) {
      const update = () => {
        element.hidden = map.getZoom() < RECORDS_ZOOM;
        if (element.hidden) return;
        const { metres, px } = scaleLength(map.getZoom(), map.getCenter().lat);
        text.textContent = metres >= 1000 ? `${format.count(metres / 1000)} km` : `${format.count(metres)} m`;
        bar.style.width = `${px}px`;
      };
      map.on('move', update);
      stop = () => map.off('move', update);
      update();
      return element;
    },
    onRemove() {
      stop?.();
      element.remove();
    },
  };
}
