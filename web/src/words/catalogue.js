/** The words of one language: a module of its own, so that a reader fetches one. */

const CATALOGUES = {
  es: () => import('../../locales/es.ftl'),
  en: () => import('../../locales/en.ftl'),
  pt: () => import('../../locales/pt.ftl'),
};

/**
 * @param {import('../model/types.js').Lang} lang
 * @returns {Promise<string>} the catalogue's text
 */
export async function loadCatalogue(lang) {
  const module = await CATALOGUES[lang]();
  return module.default;
}
