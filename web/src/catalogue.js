/** The words of one language: a module of its own beside this one, under the hashed name that the build gave it. */

/**
 * @param {import('./types.js').Lang} lang
 * @returns {Promise<string>} the catalogue's text
 */
export async function loadCatalogue(lang) {
  const module = await import(new URL(LOCALE_FILES[lang], import.meta.url).href);
  return module.default;
}
