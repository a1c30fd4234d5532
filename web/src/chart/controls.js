/** The chart's buttons: a year back, dates, a year on, play. Nothing here needs a drag. */
import { el } from '../ui/dom.js';
import { monthIndex, monthStart } from '../model/period.js';
import { createPopover } from '../ui/popover.js';

/** @typedef {import('./brush-maths.js').Range} Range */
/** @typedef {import('../model/context.js').Context} Context */

/**
 * @typedef {object} Actions
 * @property {(by: number) => void} step years
 * @property {(range: Range) => void} choose
 * @property {() => void} play
 */

/** @param {Context} context @param {Actions} actions @param {HTMLElement} deployments button that stands before the others */
export function createControls({ i18n }, actions, deployments) {
  const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const dates = createPopover('dates', el('div', { id: 'chart-dates', class: 'popover dates', hidden: true }));
  const back = stepButton('‹', ` ${i18n.t('step-year')}`, () => actions.step(-1));
  const on = stepButton(`${i18n.t('step-year')} `, '›', () => actions.step(1));
  const play = el('button', { type: 'button', class: 'play', onclick: actions.play });
  const element = el('div', { class: 'chart-controls' }, deployments, el('div', { class: 'steps' }, back, dates.element, on), play);
  const fields = { from: monthField('from'), to: monthField('to') };
  dates.panel.append(.../** @type {const} */ (['from', 'to']).map((end) => el('label', { for: `chart-${end}` }, i18n.t(`handle-${end}.name`), fields[end])));
  let now = { range: { from: 0, to: 1 }, limits: { from: 0, to: 1 } };
  setPlaying(false);

  /** @param {boolean} playing */
  function setPlaying(playing) {
    const words = reduced ? i18n.t('next-period') : i18n.t(playing ? 'pause' : 'play');
    play.setAttribute('aria-label', words);
    play.replaceChildren(
      ...(reduced ? [el('span', { class: 'words' }, words), sign('›')] : [sign(playing ? '❚❚' : '▶'), el('span', { class: 'words' }, words)]),
    );
  }

  /** @param {string} text */
  function sign(text) {
    return el('span', { 'aria-hidden': 'true' }, text);
  }

  /** @param {{range: Range, limits: Range, period: string}} state */
  function update({ range, limits, period }) {
    now = { range, limits };
    dates.button.textContent = period;
    dates.button.setAttribute('aria-label', `${period}: ${i18n.t('step-choose')}`);
    back.disabled = range.from <= limits.from;
    on.disabled = range.to >= limits.to;
    show(fields.from, range.from);
    show(fields.to, range.to - 1);
  }

  /** A field keeps what is being typed into it. @param {HTMLInputElement} field @param {number} month */
  function show(field, month) {
    field.min = monthText(now.limits.from);
    field.max = monthText(now.limits.to - 1);
    if (field !== document.activeElement) field.value = monthText(month);
  }

  /** @param {'from' | 'to'} end */
  function monthField(end) {
    return el('input', {
      type: 'month',
      id: `chart-${end}`,
      required: true,
      pattern: '[0-9]{4}-[0-9]{2}',
      placeholder: 'YYYY-MM',
      onchange: (/** @type {Event} */ event) => chosen(end, /** @type {HTMLInputElement} */ (event.target)),
    });
  }

  /** An end beyond the other takes it along: one month is left. @param {'from' | 'to'} end @param {HTMLInputElement} field */
  function chosen(end, field) {
    if (!field.checkValidity()) return;
    const at = monthIndex(field.value);
    const { from, to } = now.range;
    actions.choose(end === 'from' ? { from: at, to: Math.max(at + 1, to) } : { from: Math.min(at, from), to: at + 1 });
  }

  return { element, update, setPlaying };
}

/** @param {number} index month since year 0 */
const monthText = (index) => monthStart(index).slice(0, 7);

/** `‹ year` or `year ›`: a step's sign stays on a phone, its word goes. @param {string} first @param {string} second @param {() => void} onclick */
function stepButton(first, second, onclick) {
  const parts = [first, second].map((part) => (part === '‹' || part === '›' ? part : el('span', { class: 'words' }, part)));
  return el('button', { type: 'button', class: 'step', 'aria-label': first + second, onclick }, ...parts);
}
