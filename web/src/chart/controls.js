/** The chart's buttons: a year back, dates, a year on, play. Nothing here needs a drag. */
import { el, redraw } from '../dom.js';
import { monthIndex, monthStart } from '../period.js';
import { createPopover } from './popover.js';

/** @typedef {import('./brush-maths.js').Range} Range */
/** @typedef {import('../context.js').Context} Context */

/**
 * @typedef {object} Actions
 * @property {(by: number) => void} step years
 * @property {(range: Range) => void} choose
 * @property {() => void} play
 */

/** @param {Context} context @param {Actions} actions @param {HTMLElement} deployments button that stands before the others */
export function createControls({ i18n }, actions, deployments) {
  const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const dates = createPopover('chart-dates', 'dates');
  const back = el('button', { type: 'button', class: 'step', onclick: () => actions.step(-1) }, ...stepWords(i18n.t('step-previous')));
  const on = el('button', { type: 'button', class: 'step', onclick: () => actions.step(1) }, ...stepWords(i18n.t('step-next')));
  const play = el('button', { type: 'button', class: 'play', onclick: actions.play });
  const element = el('div', { class: 'chart-controls' }, deployments, el('div', { class: 'steps' }, back, dates.element, on), play);
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
    dates.button.textContent = period;
    dates.button.setAttribute('aria-label', `${period}: ${i18n.t('step-choose')}`);
    back.disabled = range.from <= limits.from;
    on.disabled = range.to >= limits.to;
    if (dates.panel.contains(document.activeElement)) return;
    redraw(dates.panel, monthField('from', range.from, range, limits), monthField('to', range.to - 1, range, limits));
  }

  /** @param {'from' | 'to'} end @param {number} month @param {Range} range @param {Range} limits */
  function monthField(end, month, range, limits) {
    const text = (/** @type {number} */ index) => monthStart(index).slice(0, 7);
    const input = el('input', {
      type: 'month',
      id: `chart-${end}`,
      required: true,
      pattern: '[0-9]{4}-[0-9]{2}',
      placeholder: 'YYYY-MM',
      value: text(month),
      min: text(limits.from),
      max: text(limits.to - 1),
      onchange: chosen,
    });
    return el('label', { for: `chart-${end}` }, i18n.t(`handle-${end}`, { d: '' }).trim(), input);

    function chosen() {
      if (!input.checkValidity()) return;
      const at = monthIndex(input.value);
      const wanted = end === 'from' ? { from: at, to: Math.max(at + 1, range.to) } : { from: Math.min(at, range.from), to: at + 1 };
      actions.choose(wanted);
    }
  }

  return { element, update, setPlaying };
}

/** A step's sign stays on a phone, its word goes. @param {string} text `‹ year`, `year ›` */
function stepWords(text) {
  return text
    .split(/(‹|›)/)
    .filter(Boolean)
    .map((part) => (/[‹›]/.test(part) ? part : el('span', { class: 'words' }, part)));
}
