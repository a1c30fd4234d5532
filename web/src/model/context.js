/**
 * What every part of the page is given.
 *
 * @typedef {object} Context
 * @property {import('./types.js').Store} store
 * @property {import('../words/i18n.js').I18n} i18n
 * @property {import('../words/format.js').Format} format
 */
/** @typedef {Omit<Context, 'store'>} Words language and number formats */

export {};
