/** A link to a file that says its rows and, once the server has told, its size. */
import { el } from '../ui/dom.js';
import { bytesText, sizeOf } from './size.js';

/** @typedef {import('../model/context.js').Context} Context */

/**
 * @param {Context} context
 * @param {{id: string, url: string, rows: number | null, words: 'csv' | 'file-csv' | 'file-geojson', size: boolean}} file
 */
export function sizedLink({ i18n, format }, { id, url, rows, words, size }) {
  const link = el('a', { class: 'button', id, download: '', href: url });
  const say = (/** @type {number | null} */ bytes) => {
    const facts = [rows !== null && i18n.t('file-rows', { n: format.count(rows), count: rows }), bytes !== null && bytesText(bytes, format)].filter(Boolean);
    link.textContent = facts.length > 0 ? i18n.t('file-facts', { w: i18n.t(words), l: facts.join(', ') }) : i18n.t(words);
  };
  say(null);
  if (size) void sizeOf(url).then((bytes) => bytes !== null && say(bytes));
  return link;
}
