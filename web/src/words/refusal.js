/** Questions that the server will not answer: what the page says of them, and where. */

/** @typedef {import('../model/types.js').Data} Data */

/** Refusals with words of their own. */
const REFUSALS = ['not_added', 'no_denominator', 'area_too_coarse'];

/** Why the server will not answer, null when it will. @param {Data} data */
export function refusal({ refused }) {
  const code = refused.parts ?? refused.values;
  if (code === undefined) return null;
  return REFUSALS.includes(code) ? code : 'other';
}

/**
 * What stands where the numbers will: that they are coming, or why they are not. A refusal is never an empty figure.
 *
 * @param {import('../model/types.js').State} state
 * @param {Data} data
 * @param {import('../model/context.js').Words} words
 */
export function pending(state, data, { i18n, format }) {
  const code = refusal(data);
  return code === null ? i18n.t('loading', { p: format.period(state) }) : i18n.t(`refused-${code}`);
}
