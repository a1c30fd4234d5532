/** The line between two maps that lie one over the other: a range moves it. */
import { el } from '../ui/dom.js';

/** Where the line stands at first, in percent of the width. */
const MIDDLE = 50;

/** @param {Pick<import('../model/context.js').Context, 'i18n' | 'format'>} words @param {HTMLElement} element around the two maps; its style reads `--split` */
export function createSplit({ i18n, format }, element) {
  const range = el('input', {
    type: 'range',
    id: 'compare-split',
    min: 0,
    max: 100,
    step: 1,
    value: MIDDLE,
    'aria-label': i18n.t('compare-split'),
    oninput: draw,
  });
  element.append(range);

  function draw() {
    const at = Number(range.value);
    element.style.setProperty('--split', `${at}%`);
    range.setAttribute('aria-valuetext', i18n.t('compare-split-at', { share: format.percent(at / 100) }));
  }

  return { draw };
}
