/** Questions that the server will not answer: what the page says of them, and where. */

import { el } from '../ui/dom.js';

/** @typedef {import('../model/types.js').Data} Data */

/**
 * Whether the server will not answer. A link or a form gives the nearest view that it will, and says so: what is refused all the same
 * has no reason that this page knows.
 *
 * @param {Data} data
 */
export function isRefused({ refused }) {
  return refused.parts !== undefined || refused.values !== undefined;
}

/** What stands where the numbers will, for as long as they are awaited (`.pending` in the style). @param {import('./i18n.js').I18n} i18n @param {string} awaited in words */
export function pending(i18n, awaited) {
  return el('p', { class: 'note pending' }, i18n.t('loading', { period: awaited }));
}
