/**
 * What a number is: the server's button beside the number opens the server's popover with definition, unit, source, date, precision and
 * what the number is not. Scripts lay it beside the button and give the focus back.
 */

/** Between the button and its popover. */
const GAP_PX = 6;

/** Opens the definitions beside their buttons. */
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
  const left = hasRoom ? at.right + GAP_PX : inside(at.left, box.offsetWidth, width);
  const top = inside(hasRoom ? at.top - box.offsetHeight / 4 : at.bottom + GAP_PX, box.offsetHeight, height);
  Object.assign(box.style, { inset: `${top}px auto auto ${left}px`, margin: 0 });
}
