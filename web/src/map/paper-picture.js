/** The map as a picture for paper: drawn once more in the same turn, since WebGL keeps nothing to copy afterwards. */

/** Paper wants more dots than a screen. */
const PRINT_RATIO = 2;
const WHITE = 'white';

/**
 * @param {import('maplibre-gl').Map} map
 * @param {string} sea colour on the screen
 * @returns {HTMLCanvasElement}
 */
export function mapPicture(map, sea) {
  const ratio = map.getPixelRatio();
  map.setPaintProperty('sea', 'background-color-transition', { duration: 0 });
  map.setPaintProperty('sea', 'background-color', WHITE);
  map.setPixelRatio(Math.max(PRINT_RATIO, ratio));
  map.redraw();
  const copy = copied(map.getCanvas());
  map.setPixelRatio(ratio);
  map.setPaintProperty('sea', 'background-color', sea);
  return copy;
}

/**
 * Dots, not the recorded drawing of them: Chromium replays a recording on paper at another scale (tried: 3 % too small).
 *
 * @param {HTMLCanvasElement} from
 */
function copied(from) {
  const copy = document.createElement('canvas');
  copy.width = from.width;
  copy.height = from.height;
  copy.setAttribute('role', 'img');
  copy.setAttribute('aria-label', from.getAttribute('aria-label') ?? '');
  const context = copy.getContext('2d', { willReadFrequently: true });
  context?.drawImage(from, 0, 0);
  context?.putImageData(context.getImageData(0, 0, copy.width, copy.height), 0, 0);
  return copy;
}
