/** The map by keyboard. Single keys act only while the map has focus. */

/** Pan steps in px. */
const STEP_PX = 80;
const LONG_STEP_PX = 320;
const PAN_MS = 240;

/**
 * @typedef {{type: 'pan', x: number, y: number} | {type: 'zoom', by: 1 | -1} | {type: 'fit'} | {type: 'open'}
 *   | {type: 'go', to: import('./map.js').Elsewhere} | {type: 'back'}} MapCommand
 */

/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** @type {Record<string, MapCommand>} */
const KEYS = {
  '+': { type: 'zoom', by: 1 },
  '=': { type: 'zoom', by: 1 },
  '-': { type: 'zoom', by: -1 },
  '−': { type: 'zoom', by: -1 },
  0: { type: 'fit' },
  Enter: { type: 'open' },
  Escape: { type: 'back' },
  l: { type: 'go', to: 'legend' },
  t: { type: 'go', to: 'time' },
  '/': { type: 'go', to: 'search' },
  '?': { type: 'go', to: 'help' },
};

/** @param {Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>} event @returns {MapCommand | null} */
export function commandOf({ key, shiftKey, altKey, ctrlKey, metaKey }) {
  if (altKey || ctrlKey || metaKey) return null;
  const arrow = ARROWS[key];
  if (arrow) {
    const step = shiftKey ? LONG_STEP_PX : STEP_PX;
    return { type: 'pan', x: arrow[0] * step, y: arrow[1] * step };
  }
  return KEYS[key] ?? KEYS[key.toLowerCase()] ?? null;
}

/**
 * @param {import('maplibre-gl').Map} map
 * @param {import('./map.js').Parts} parts
 * @param {{fitCountry: () => void, open: (point: {x: number, y: number}) => void, byReader: object}} does
 * @returns {() => void} stops listening
 */
export function listenToKeys(map, { store, go }, { fitCountry, open, byReader }) {
  const canvas = map.getCanvas();
  const crosshair = document.createElement('div');
  crosshair.className = 'map-crosshair';
  crosshair.setAttribute('aria-hidden', 'true');
  map.getCanvasContainer().append(crosshair);

  /** @param {MapCommand} command */
  function run(command) {
    switch (command.type) {
      case 'pan':
        map.panBy([command.x, command.y], { duration: PAN_MS }, byReader);
        break;
      case 'zoom':
        map.zoomTo(map.getZoom() + command.by, { duration: PAN_MS }, byReader);
        break;
      case 'fit':
        fitCountry();
        break;
      case 'open':
        open(map.project(map.getCenter()));
        break;
      case 'back':
        store.dispatch({ type: 'back' });
        break;
      default:
        go?.(command.to);
    }
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    run(command);
  }

  canvas.addEventListener('keydown', onKey);
  return () => {
    canvas.removeEventListener('keydown', onKey);
    crosshair.remove();
  };
}
