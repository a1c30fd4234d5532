/** Parts of the dialog's panes: a text with its copy button, a choice, a size. */
import { el } from '../ui/dom.js';
import { copyButton } from './copy.js';

/** @typedef {import('../model/context.js').Context} Context */
/** @typedef {import('../ui/dom.js').Child} Child */
/** @typedef {import('./addresses.js').Size} Size */

/** Smallest and largest sides that the server draws. */
export const LIMITS = { width: { min: 320, max: 2400 }, height: { min: 360, max: 2400 } };

/**
 * A text that is there to be copied: it can be read, selected and copied by hand as well.
 *
 * @param {Context} context
 * @param {{id: string, label: string, text: string, rows?: number}} field
 */
export function copyField(context, { id, label, text, rows = 1 }) {
  const field = el('textarea', { id, class: 'copy-field', rows, readonly: true, spellcheck: 'false', onfocus: () => field.select() });
  field.value = text;
  return el(
    'div',
    { class: 'share-field' },
    el('label', { for: id }, label),
    field,
    copyButton(context, `${id}-copy`, context.i18n.t('copy'), () => field.value, field),
  );
}

/**
 * Native radio buttons in one row.
 *
 * @template {string} T
 * @param {string} name
 * @param {string} legend
 * @param {{value: T, label: string}[]} options
 * @param {T} chosen
 * @param {(value: T) => void} choose
 */
export function choice(name, legend, options, chosen, choose) {
  return el(
    'fieldset',
    { class: 'share-choice' },
    el('legend', {}, legend),
    options.map(({ value, label }) =>
      el(
        'label',
        { class: 'check' },
        el('input', { type: 'radio', name, id: `${name}-${value}`, value, checked: value === chosen, onchange: () => choose(value) }),
        label,
      ),
    ),
  );
}

/** Whether a link follows the edition. @param {Context} context @param {import('./share.js').Choices} choices @param {() => void} again */
export function followChoice({ i18n }, choices, again) {
  /** @type {{value: import('./addresses.js').Follow, label: string}[]} */
  const options = [
    { value: 'latest', label: i18n.t('latest') },
    { value: 'pinned', label: i18n.t('pin') },
  ];
  return choice('share-follow', i18n.t('follow'), options, choices.follow, (follow) => {
    choices.follow = follow;
    again();
  });
}

/**
 * Width and height: usual ones in a select, any in two number fields.
 *
 * @param {Context} context
 * @param {string} id
 * @param {Size[]} usual
 * @param {Size} size
 * @param {(size: Size) => void} choose
 */
export function sizeFields({ i18n }, id, usual, size, choose) {
  const text = (/** @type {Size} */ { width, height }) => `${width} × ${height}`;
  const known = usual.some((each) => text(each) === text(size));
  const select = el(
    'select',
    {
      id: `${id}-size`,
      onchange: () => {
        const found = usual.find((each) => text(each) === select.value);
        if (found) choose(found);
      },
    },
    usual.map((each) => el('option', { value: text(each), selected: text(each) === text(size) }, text(each))),
    el('option', { value: '', selected: !known }, i18n.t('embed-other')),
  );
  const side = (/** @type {'width' | 'height'} */ name) => {
    const { min, max } = LIMITS[name];
    const input = el('input', {
      type: 'number',
      id: `${id}-${name}`,
      inputmode: 'numeric',
      min,
      max,
      step: 1,
      required: true,
      value: size[name],
      onchange: () => choose({ ...size, [name]: Math.min(max, Math.max(min, Math.round(input.valueAsNumber) || size[name])) }),
    });
    return el('label', { class: 'field' }, el('span', {}, i18n.t(`embed-${name}`)), input);
  };
  return el('div', { class: 'share-size' }, el('label', { class: 'field' }, el('span', {}, i18n.t('embed-size')), select), side('width'), side('height'));
}
