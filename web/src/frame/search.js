/** Search for a municipality, a state or an operation: its field. What finds is fetched with the first wish to search. */
import { el } from '../ui/dom.js';
import { icon } from '../ui/icons.js';

/** @typedef {import('../model/context.js').Context} Context */

/** @param {Context} context @param {HTMLElement} element where the search stands */
export function createSearch(context, element) {
  const input = comboboxOf(context.i18n.t('search'));
  element.append(input, icon('search'));
  const listen = () => input.addEventListener('focus', () => void fetchBox(), { once: true });
  listen();
  let isEntered = false;
  input.onkeydown = ({ key }) => {
    isEntered = key === 'Enter';
  };

  /** Without connection the next focus asks again. */
  async function fetchBox() {
    const parts = await import('./search-box.js').catch(() => null);
    if (parts) parts.createSearchBox(context, element, input, isEntered);
    else listen();
  }

  return { focus: () => input.focus() };
}

/** @param {string} label */
function comboboxOf(label) {
  return el('input', {
    type: 'search',
    id: 'search',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: label,
    'aria-label': label,
    'aria-expanded': 'false',
  });
}
