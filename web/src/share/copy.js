/** Copying: one live region says that it worked; where the clipboard is closed, the text is selected instead. */
import { el } from '../ui/dom.js';

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

/**
 * Copies a text for a button. In a sandboxed frame the clipboard is denied: then a field is selected, so that the reader's own keys
 * copy it.
 *
 * @param {Element} button
 * @param {string} text
 * @param {DOMStringMap} words the server's `copied` and `copyFailed`
 * @param {Field | null} [field] where the text stands; without one, a field appears when it is needed
 */
export async function copy(button, text, words, field) {
  const said = beside(button, '.copied', () => el('span', { class: 'copied', role: 'status' }));
  said.textContent = '';
  const done = await write(text);
  if (!done) {
    const own =
      field ??
      /** @type {Field} */ (
        beside(button, '.copy-field', () => el('input', { type: 'text', class: 'copy-field', readonly: true, 'aria-label': button.textContent }))
      );
    own.value = text;
    own.focus();
    own.select();
  }
  said.textContent = (done ? words.copied : words.copyFailed) ?? '';
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
