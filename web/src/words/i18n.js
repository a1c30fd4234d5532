/** Words from the Fluent catalogue that the server reads, too. Numbers and dates arrive as finished strings. */
import { FluentBundle, FluentResource } from '@fluent/bundle';

/** @typedef {import('../model/types.js').Lang} Lang */
/** @typedef {Record<string, string | number>} Args */
/** @typedef {ReturnType<typeof createI18n>} I18n */

/** @param {Lang} lang @param {string} text the language's catalogue */
export function createI18n(lang, text) {
  const bundle = new FluentBundle(lang, { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(text));
  if (errors.length > 0) throw errors[0];

  /**
   * A text, or by `id.attribute` another form of it. An argument that it names and is not given is an error.
   *
   * @param {string} id
   * @param {Args} [args] `count` only selects between the form for exactly 1 and the other
   * @returns {string}
   */
  function t(id, args) {
    const [name = '', attribute] = id.split('.');
    const message = bundle.getMessage(name);
    const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
    if (!pattern) throw new Error(`no text "${id}" in ${lang}`);
    return bundle.formatPattern(pattern, args ?? null, null);
  }

  return { lang, t, has: (/** @type {string} */ id) => bundle.hasMessage(id) };
}
