/** The records of one pressed stack, a page at a time: dates, toll, kind, precision. Never a name, never a narrative. */
import { STACK_PAGE } from '../api.js';
import { NOT_STATED } from '../beside.js';
import { el } from '../dom.js';
import { pager } from './pager.js';
import { codeWord } from '../wording.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').Stack} Stack */
/** @typedef {import('../types.js').Incident} Incident */
/** @typedef {import('../dom.js').Child} Child */

/** @param {Context} context @param {Stack} stack @returns {Child[]} */
export function stackPanel(context, stack) {
  const { store, i18n, format } = context;
  const pages = Math.max(1, Math.ceil(stack.total / STACK_PAGE));
  const page = Math.floor(stack.offset / STACK_PAGE) + 1;
  const turn = (/** @type {number} */ to) => store.dispatch({ type: 'set-stack-page', offset: (to - 1) * STACK_PAGE });
  return [
    el(
      'div',
      { class: 'place-head' },
      el('h1', { id: 'place-title', tabindex: '-1' }, i18n.t('stack-title', { n: format.count(stack.total), count: stack.total })),
    ),
    stack.deaths && el('p', {}, toll(stack.deaths, context), '. ', i18n.t('documented')),
    el(
      'ol',
      { class: 'records', start: stack.offset + 1 },
      stack.items.map((item) => record(item, context)),
    ),
    pages > 1 && pager(context, { id: 'stack', page, pages, turn }),
    el('p', { class: 'legend-sources' }, i18n.t('def-records'), ' ', i18n.t('def-deaths')),
  ];
}

/** @param {Incident} item @param {Context} context */
function record(item, context) {
  const { i18n } = context;
  const kind = item.kind ? i18n.t(`kind-${item.kind}`) : null;
  const actors = item.actors.filter((actor) => actor !== '');
  return el(
    'li',
    {},
    el(
      'p',
      {},
      el('strong', {}, recordSpan(item, context)),
      el('br'),
      [toll(item.deaths, context), kind, attacker(item, context), i18n.t(`precision-${item.placePrecision}`)].filter(Boolean).join(' · '),
    ),
    actors.length > 0 && el('p', { class: 'note' }, i18n.t('actors', { l: actors.join('; ') })),
  );
}

/** Who attacked, where the source says so. @param {Incident} item @param {Context} context */
function attacker({ perpetrator }, { i18n }) {
  const stated = perpetrator.filter((code) => code !== NOT_STATED);
  return stated.length > 0 && `${i18n.t('dimension-perpetrator')}: ${codeWord('perpetrator', stated.join(','), i18n).toLowerCase()}`;
}

/** Some published ranges have their ends the wrong way round; "between" names them in order. @param {import('../types.js').Toll} deaths @param {import('../wording.js').Words} words */
export function toll({ low, best, high }, { i18n, format }) {
  const [least, most] = [Math.min(low, high), Math.max(low, high)];
  if (low === best && best === high) return i18n.t('toll-certain', { b: format.count(best) });
  return i18n.t('toll', { b: format.count(best), l: format.count(least), h: format.count(most) });
}

/** A record's dates: one day, or the days it spans. @param {Incident} item @param {Context} context */
function recordSpan({ first, last }, { format }) {
  return first === last ? format.dayLong(first) : `${format.dayShort(first)}–${format.dayShort(last)}`;
}
