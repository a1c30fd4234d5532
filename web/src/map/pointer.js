/** Pressing and pointing: a press opens what lies there, a pointer says its name first. */
import { pick } from './pick.js';

/** @typedef {import('./pick.js').Picked} Picked */
/** @typedef {import('../types.js').Store} Store */

/** Distance of the tip from the pointer, and the room it needs at the right edge, in px. */
const TIP_GAP_PX = 14;
const TIP_WIDTH_PX = 220;

/** @param {Store} store @param {Picked | null} picked */
export function open(store, picked) {
  if (!picked) return;
  if (picked.kind === 'stack') store.dispatch({ type: 'select-stack', place: picked.place });
  else store.dispatch({ type: 'select-place', code: picked.code });
}

/**
 * @param {import('maplibre-gl').Map} map
 * @param {import('./map.js').Parts} parts
 * @returns {() => void} stops listening
 */
export function listenToPointer(map, { store, i18n, format }) {
  const tip = document.createElement('div');
  tip.className = 'map-tip';
  tip.hidden = true;
  tip.setAttribute('aria-hidden', 'true');
  map.getContainer().append(tip);
  let waiting = false;

  /** @param {import('maplibre-gl').MapMouseEvent} event */
  function onMove({ point, originalEvent }) {
    if (waiting || map.isMoving()) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      show(pick(map, point), point, originalEvent);
    });
  }

  /** @param {Picked | null} picked @param {{x: number, y: number}} point @param {MouseEvent} event */
  function show(picked, point, event) {
    map.getCanvas().style.cursor = picked ? 'pointer' : '';
    const lines = picked && event.buttons === 0 ? tipLines(picked, store, format, i18n) : [];
    tip.hidden = lines.length === 0;
    if (tip.hidden) return;
    tip.replaceChildren(...lines.map(tipLine));
    const left = point.x + TIP_GAP_PX + TIP_WIDTH_PX > map.getContainer().clientWidth;
    tip.style.left = left ? '' : `${point.x + TIP_GAP_PX}px`;
    tip.style.right = left ? `${map.getContainer().clientWidth - point.x + TIP_GAP_PX}px` : '';
    tip.style.top = `${point.y + TIP_GAP_PX}px`;
  }

  const hide = () => {
    tip.hidden = true;
  };
  /** @param {import('maplibre-gl').MapMouseEvent} event */
  const onClick = (event) => open(store, pick(map, event.point));

  map.on('mousemove', onMove);
  map.on('mouseout', hide);
  map.on('movestart', hide);
  map.on('click', onClick);
  return () => {
    map.off('mousemove', onMove);
    map.off('mouseout', hide);
    map.off('movestart', hide);
    map.off('click', onClick);
    tip.remove();
  };
}

/**
 * Name, and the number that a press shows larger.
 *
 * @param {Picked} picked
 * @param {Store} store
 * @param {import('../format.js').Format} format
 * @param {import('../i18n.js').I18n} i18n
 * @returns {string[]}
 */
function tipLines(picked, { data }, format, i18n) {
  if (picked.kind === 'stack') return [i18n.t('inview-records', { n: format.count(picked.properties.n), count: picked.properties.n })];
  const area = data.areas.get(picked.code);
  if (!area) return [];
  const parent = data.areas.get(area.parent);
  const name = parent && area.level === 'municipality' ? `${area.name}, ${parent.name}` : area.name;
  return [name, valueText(picked.code, data.values, format, i18n)].filter((line) => line !== '');
}

/**
 * @param {string} code
 * @param {import('../types.js').Values | null} values
 * @param {import('../format.js').Format} format
 * @param {import('../i18n.js').I18n} i18n
 */
function valueText(code, values, format, i18n) {
  if (!values) return '';
  if (values.noData.has(code)) return i18n.t('nodata');
  const value = values.values.get(code);
  if (!value) return '';
  if (value.status === 'suppressed') return i18n.t('suppressed');
  if (value.n === 0) return i18n.t('zero');
  if (value.value === null) return i18n.t('nodata');
  return values.measure.startsWith('rate') ? `${format.rate(value.value)} ${i18n.t('legend-rate-short')}` : format.count(value.value);
}

/** @param {string} text @param {number} index */
function tipLine(text, index) {
  const line = document.createElement(index === 0 ? 'strong' : 'span');
  line.textContent = text;
  return line;
}
