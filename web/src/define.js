/**
 * What a number is: one component for legend, headline, panel and table heads. A button beside the number opens a
 * popover with definition, unit, source, date, precision and what the number is not; keyboard, touch and mouse alike.
 */
import { definitionOf } from './definitions.js';
import { el } from './dom.js';

/** @typedef {import('./context.js').Context} Context */

/** Between the button and its popover. */
const GAP_PX = 6;

/**
 * @param {Context} context
 * @param {string} key `rate`, `count`, `interval` …
 * @param {{id: string, source?: string}} at the id stays the same when the part of the page is drawn again, so that the
 *   focus can come back; the source is the page's unless the number is another's
 */
export function definitionButton(context, key, { id, source }) {
  const { i18n } = context;
  return el(
    'button',
    {
      type: 'button',
      id,
      class: 'info',
      'aria-haspopup': 'dialog',
      'aria-label': i18n.t('definition-open', { w: definitionOf(context, key, source).name }),
      onclick: (/** @type {Event} */ event) =>
        open(definitionOf(context, key, source), i18n.t('close'), id, /** @type {Element} */ (event.currentTarget)),
    },
  );
}

/** The one popover, made when it is first wanted. @type {HTMLElement | null} */
let popover = null;

/**
 * @param {import('./definitions.js').Definition} definition
 * @param {string} close word
 * @param {string} opener id of the button
 * @param {Element} button
 */
function open({ name, text, facts }, close, opener, button) {
  popover ??= document.body.appendChild(el('div', { id: 'definition', popover: 'auto', role: 'dialog', 'aria-labelledby': 'definition-title' }));
  const box = popover;
  const title = el('h2', { id: 'definition-title', tabindex: '-1' }, name);
  box.replaceChildren(
    title,
    ...text.map((sentence) => el('p', {}, sentence)),
    el(
      'dl',
      {},
      facts.flatMap(([term, value]) => [el('dt', {}, term), el('dd', {}, value)]),
    ),
    el('button', { type: 'button', class: 'link', onclick: () => box.hidePopover() }, close),
  );
  box.addEventListener(
    'toggle',
    (event) => {
      // The button may have been drawn anew meanwhile; its id stayed.
      if (/** @type {ToggleEvent} */ (event).newState === 'closed' && (box.contains(document.activeElement) || document.activeElement === document.body))
        document.getElementById(opener)?.focus({ preventScroll: true });
    },
    { once: true },
  );
  box.showPopover();
  place(box, button.getBoundingClientRect());
  title.focus({ preventScroll: true });
}

/** Opens the definitions that the server wrote, with the same places and focus. */
export function followDefinitions() {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('.info[popovertarget]') : null;
    const box = document.getElementById(button?.getAttribute('popovertarget') ?? '');
    if (!button || !box || box.matches(':popover-open')) return;
    event.preventDefault();
    box.showPopover();
    place(box, button.getBoundingClientRect());
    box.querySelector('h2')?.focus({ preventScroll: true });
  });
  document.addEventListener(
    'toggle',
    ({ target, newState }) => {
      if (!(target instanceof HTMLElement) || !target.matches('.definition-box') || newState !== 'closed') return;
      if (!target.contains(document.activeElement) && document.activeElement !== document.body) return;
      /** @type {HTMLElement | null} */ (document.querySelector(`.info[popovertarget="${target.id}"]`))?.focus({ preventScroll: true });
    },
    true,
  );
}

/** Beside the button, inside the window; on a phone the stylesheet lays it along the lower edge. @param {HTMLElement} box @param {DOMRect} at */
function place(box, at) {
  const { innerWidth: width, innerHeight: height } = window;
  const inside = (/** @type {number} */ start, /** @type {number} */ length, /** @type {number} */ room) =>
    Math.max(GAP_PX, Math.min(start, room - length - GAP_PX));
  const hasRoom = at.right + box.offsetWidth + 2 * GAP_PX < width;
  box.style.left = `${hasRoom ? at.right + GAP_PX : inside(at.left, box.offsetWidth, width)}px`;
  box.style.top = `${inside(hasRoom ? at.top - box.offsetHeight / 4 : at.bottom + GAP_PX, box.offsetHeight, height)}px`;
}
