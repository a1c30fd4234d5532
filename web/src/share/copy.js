/** Copying: one live region says that it worked; where the clipboard is closed, the text is selected instead. */
import { el } from '../ui/dom.js';

/** @typedef {import('../model/context.js').Context} Context */
/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

/**
 * A button that copies a text. In a sandboxed frame the clipboard is denied: then the field is selected, so that the
 * reader's own keys copy it.
 *
 * @param {Context} context
 * @param {string} id
 * @param {string} label
 * @param {() => string} text
 * @param {Field} [field] where the text stands; without one, a field appears when it is needed
 */
export function copyButton({ i18n }, id, label, text, field) {
  const button = el('button', { type: 'button', id, class: 'button', onclick: () => void copy(button, i18n, text(), field) }, label);
  return el('span', { class: 'copy' }, button);
}

/**
 * The same for a button that the server wrote, whenever it stands there.
 *
 * @param {Context} context
 * @param {string} id
 * @param {() => string} text
 */
export function copies({ i18n }, id, text) {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest(`#${id}`) : null;
    if (button) void copy(button, i18n, text());
  });
}

/** @param {Element} button @param {import('../words/i18n.js').I18n} i18n @param {string} text @param {Field} [field] */
async function copy(button, i18n, text, field) {
  const said = beside(button, '.copied', () => el('span', { class: 'copied', role: 'status' }));
  said.textContent = '';
  const done = await write(text);
  if (!done) {
    const own = /** @type {Field} */ (
      field ?? beside(button, '.copy-field', () => el('input', { type: 'text', class: 'copy-field', readonly: true, 'aria-label': button.textContent }))
    );
    own.value = text;
    own.focus();
    own.select();
  }
  said.textContent = i18n.t(done ? 'copied' : 'copy-failed');
}

/** What stands after the button, made when it is first wanted. @param {Element} button @param {string} selector @param {() => HTMLElement} make */
function beside(button, selector, make) {
  const found = button.parentElement?.querySelector(selector);
  if (found) return found;
  const made = make();
  button.after(made);
  return made;
}

/** @param {string} text @returns {Promise<boolean>} */
async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
