/** What scripts add to the server's legend: the pointed class shows on the map, the deployments too small to be seen. */
import { changed } from '../ui/dom.js';

/**
 * @param {import('../model/context.js').Context} context
 * @param {HTMLElement} panel
 * @param {(valueClass: number | null) => void} pointAtClass told which class is hovered or focused
 */
export function createLegend({ store, i18n, format }, panel, pointAtClass) {
  followClasses(panel, pointAtClass);

  /** Those whose least zoom the map has not reached; the server says it for the zoom of its picture. */
  function sayTooSmall() {
    const line = document.getElementById('zones-small');
    const zoom = store.data.seen?.zoneZoom;
    if (!line || zoom === undefined) return;
    const count = (line.dataset.least ?? '').split(' ').filter((least) => zoom < Number(least)).length;
    line.hidden = count === 0;
    line.textContent = count === 0 ? '' : i18n.t('zone-small', { number: format.count(count), count });
  }

  function dress() {
    panel.querySelectorAll('.legend .ramp-cell').forEach((cell, at) => cell.setAttribute('tabindex', at === 0 ? '0' : '-1'));
    sayTooSmall();
  }

  dress();
  store.subscribe((_store, before) => {
    if (changed(store.data, before.data, 'parts')) dress();
    else if (changed(store.data, before.data, 'seen')) sayTooSmall();
  });
}

/** @param {HTMLElement} panel @param {(valueClass: number | null) => void} pointAtClass */
function followClasses(panel, pointAtClass) {
  /** @param {Event} event */
  const cellOf = ({ target }) => (target instanceof Element ? target.closest('.legend .ramp-cell') : null);
  const point = (/** @type {Event} */ event) => {
    const cell = cellOf(event);
    if (cell) pointAtClass([...(cell.parentElement?.children ?? [])].indexOf(cell) + 1);
  };
  const leave = (/** @type {Event} */ event) => cellOf(event) && pointAtClass(null);
  for (const type of ['mouseover', 'focusin']) panel.addEventListener(type, point);
  for (const type of ['mouseout', 'focusout']) panel.addEventListener(type, leave);
  // One stop for Tab; arrows go from class to class.
  panel.addEventListener('keydown', (event) => {
    const cell = cellOf(event);
    const next = event.key === 'ArrowRight' ? cell?.nextElementSibling : event.key === 'ArrowLeft' ? cell?.previousElementSibling : null;
    if (next instanceof HTMLElement) next.focus();
  });
}
