/** The period by two fields of months, which a button opens. */
import { el } from '../ui/dom.js';
import { monthIndex, monthStart } from '../model/period.js';
import { createPopover } from '../ui/popover.js';

/** @typedef {import('./brush-maths.js').Range} Range */
/** @typedef {import('./brush-maths.js').End} End */

/** @param {import('../words/i18n.js').I18n} i18n @param {(range: Range) => void} choose */
export function createDates(i18n, choose) {
  const { element, button, panel } = createPopover('dates', el('div', { id: 'chart-dates', class: 'popover dates', hidden: true }));
  const fields = { from: monthField('from', chosen), to: monthField('to', chosen) };
  panel.append(.../** @type {const} */ (['from', 'to']).map((end) => el('label', { for: `chart-${end}` }, i18n.t(`handle-${end}.name`), fields[end])));
  let now = { from: 0, to: 1 };

  /** @param {Range} range @param {Range} limits @param {string} period in words */
  function update(range, limits, period) {
    now = range;
    button.textContent = period;
    button.setAttribute('aria-label', `${period}: ${i18n.t('step-choose')}`);
    show(fields.from, range.from, limits);
    show(fields.to, range.to - 1, limits);
  }

  /** An end beyond the other takes it along: one month is left. @param {End} end @param {HTMLInputElement} field */
  function chosen(end, field) {
    if (!field.checkValidity()) return;
    const at = monthIndex(field.value);
    choose(end === 'from' ? { from: at, to: Math.max(at + 1, now.to) } : { from: Math.min(at, now.from), to: at + 1 });
  }

  return { element, update };
}

/** @param {End} end @param {(end: End, field: HTMLInputElement) => void} chosen */
function monthField(end, chosen) {
  return el('input', {
    type: 'month',
    id: `chart-${end}`,
    required: true,
    pattern: '[0-9]{4}-[0-9]{2}',
    placeholder: 'YYYY-MM',
    onchange: (/** @type {Event} */ event) => chosen(end, /** @type {HTMLInputElement} */ (event.target)),
  });
}

/** A field keeps what is being typed into it. @param {HTMLInputElement} field @param {number} month @param {Range} limits */
function show(field, month, limits) {
  field.min = monthText(limits.from);
  field.max = monthText(limits.to - 1);
  if (field !== document.activeElement) field.value = monthText(month);
}

/** @param {number} index month since year 0 */
const monthText = (index) => monthStart(index).slice(0, 7);
