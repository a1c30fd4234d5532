/** A native select with its label; options may stand in groups. */
import { el } from '../dom.js';

/** @typedef {{value: string, label: string}} Option */
/** @typedef {Option | {group: string, options: Option[]}} Choice */

/**
 * @param {string} id
 * @param {string} label
 * @param {Choice[]} choices
 * @param {string} value
 * @param {(value: string) => void} choose
 * @param {string} [extra] class
 */
export function select(id, label, choices, value, choose, extra = '') {
  const option = (/** @type {Option} */ each) => el('option', { value: each.value, selected: each.value === value }, each.label);
  return el(
    'label',
    { class: `field ${extra}` },
    el('span', {}, label),
    el(
      'select',
      { id, onchange: (/** @type {Event} */ event) => choose(/** @type {HTMLSelectElement} */ (event.target).value) },
      choices.map((each) => ('group' in each ? each.options.length > 0 && el('optgroup', { label: each.group }, each.options.map(option)) : option(each))),
    ),
  );
}
