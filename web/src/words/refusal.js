/** Questions that the server will not answer: what the page says of them, and where. */

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

/**
 * What stands where the numbers will: that they are coming, or that they are not. A refusal is never an empty figure.
 *
 * @param {import('../model/types.js').State} state
 * @param {Data} data
 * @param {import('../model/context.js').Words} words
 */
export function pending(state, data, { i18n, format }) {
  return isRefused(data) ? i18n.t('refused-other') : i18n.t('loading', { period: format.period(state) });
}
