/** Copying: one live region says that it worked; where the clipboard is closed, the text is selected instead. */
import { el } from '../dom.js';

/** @typedef {import('../context.js').Context} Context */
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
  const said = el('span', { class: 'copied', role: 'status' });
  const own = field ?? el('input', { type: 'text', class: 'copy-field', readonly: true, hidden: true, 'aria-label': label });
  const button = el('button', { type: 'button', id, class: 'button', onclick: copy }, label);

  async function copy() {
    said.textContent = '';
    const done = await write(text());
    if (!done) {
      own.value = text();
      own.hidden = false;
      own.focus();
      own.select();
    }
    said.textContent = i18n.t(done ? 'copied' : 'copy-failed');
  }

  return el('span', { class: 'copy' }, button, !field && own, said);
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
