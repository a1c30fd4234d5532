/** Words from the Fluent catalogue that the server reads, too. Numbers and dates arrive as finished strings. */
import { FluentBundle, FluentResource } from '@fluent/bundle';

/** @typedef {import('./types.js').Lang} Lang */
/** @typedef {Record<string, string | number>} Args */
/** @typedef {ReturnType<typeof createI18n>} I18n */

/**
 * @param {Lang} lang
 * @param {string} text the language's catalogue
 */
export function createI18n(lang, text) {
  const bundle = new FluentBundle(lang, { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(text));
  if (errors.length > 0) throw errors[0];

  /**
   * @param {string} id
   * @param {Args} [args] `count` only selects between the form for exactly 1 and the other
   * @returns {string}
   */
  function t(id, args) {
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern) throw new Error(`no text "${id}" in ${lang}`);
    return bundle.formatPattern(pattern, args ?? null, null);
  }

  /**
   * A text with `**strong**` parts, as nodes: never parsed as HTML.
   *
   * @param {string} id
   * @param {Args} [args]
   * @returns {Node[]}
   */
  function rich(id, args) {
    return t(id, args)
      .split('**')
      .map((part, index) => {
        if (index % 2 === 0) return document.createTextNode(part);
        const strong = document.createElement('strong');
        strong.textContent = part;
        return strong;
      });
  }

  return { lang, t, rich, has: (/** @type {string} */ id) => bundle.hasMessage(id) };
}
