/** The chart's buttons: a year back, dates, a year on, play. Nothing here needs a drag. */
import { el } from '../ui/dom.js';
import { createDates } from './dates.js';

/** @typedef {import('./brush-maths.js').Range} Range */
/** @typedef {import('../model/context.js').Context} Context */

/**
 * @typedef {object} Actions
 * @property {(by: number) => void} step years
 * @property {(range: Range) => void} choose
 * @property {() => void} play
 */

/** @param {Pick<Context, 'i18n'>} context @param {Actions} actions @param {HTMLElement} deployments button that stands before the others @param {string} [whole] why the whole series cannot be played */
export function createControls({ i18n }, actions, deployments, whole = '') {
  const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const dates = createDates(i18n, actions.choose);
  const back = stepButton('‹', ` ${i18n.t('step-year')}`, () => actions.step(-1));
  const on = stepButton(`${i18n.t('step-year')} `, '›', () => actions.step(1));
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

  /** @param {{range: Range, limits: Range, period: string}} state */
  function update({ range, limits, period }) {
    dates.update(range, limits, period);
    back.disabled = range.from <= limits.from;
    on.disabled = range.to >= limits.to;
    play.disabled = back.disabled && on.disabled;
    play.title = play.disabled ? whole : '';
  }

  return { element, update, setPlaying };
}

/** @param {string} text */
function sign(text) {
  return el('span', { 'aria-hidden': 'true' }, text);
}

/** `‹ year` or `year ›`: a step's sign stays on a phone, its word goes. @param {string} first @param {string} second @param {() => void} onclick */
function stepButton(first, second, onclick) {
  const parts = [first, second].map((part) => (part === '‹' || part === '›' ? part : el('span', { class: 'words' }, part)));
  return el('button', { type: 'button', class: 'step', 'aria-label': first + second, onclick }, ...parts);
}
