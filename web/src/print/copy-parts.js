/** Copies parts of the page for the sheet: what is read stays, what is pressed goes. */

/** Controls, and what only a screen reader or a pointer needs. */
const LEFT_OUT =
  'button.icon-button, .definition-box, noscript, .back, .panel-close, .button, .table-tools, .pager, .visually-hidden, .info, input, select, .controls, .handle, .peek';

/** @param {Element} from @returns {HTMLElement} */
export function printed(from) {
  const copy = /** @type {HTMLElement} */ (from.cloneNode(true));
  for (const each of copy.querySelectorAll(LEFT_OUT)) each.remove();
  for (const each of [copy, ...copy.querySelectorAll('[id]')]) each.removeAttribute('id');
  for (const each of copy.querySelectorAll('button')) each.replaceWith(...each.childNodes);
  for (const each of [copy, ...copy.querySelectorAll('[hidden], [inert]')]) {
    each.removeAttribute('inert');
    if (each !== copy && each.hasAttribute('hidden')) each.remove();
  }
  copy.hidden = false;
  copy.classList.add(`print-${from.id}`);
  return copy;
}
