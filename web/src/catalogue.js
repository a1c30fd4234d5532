/** The three catalogues, as text. */
import en from '../locales/en.ftl';
import es from '../locales/es.ftl';
import pt from '../locales/pt.ftl';

/** @type {Record<import('./types.js').Lang, string>} */
export const catalogue = { es, en, pt };
