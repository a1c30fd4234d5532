/** The page's words in one language, as the browser has them. */
import { readFile } from 'node:fs/promises';
import { createFormat } from '../src/words/format.js';
import { createI18n } from '../src/words/i18n.js';

/** @param {import('../src/model/types.js').Lang} lang */
export async function words(lang) {
  const text = await readFile(new URL(`../locales/${lang}.ftl`, import.meta.url), 'utf8');
  return { i18n: createI18n(lang, text), format: createFormat(lang) };
}
