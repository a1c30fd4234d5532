/** How large a download is, asked for without fetching it. */

/** @type {Map<string, Promise<number | null>>} */
const asked = new Map();

/**
 * Says the size of a link's file where the server left a place for it. A file that somebody has fetched already has one.
 *
 * @param {HTMLAnchorElement | null} link
 * @param {import('../words/format.js').Format} format
 */
export async function saySize(link, format) {
  const { href = '', dataset } = link ?? {};
  const words = dataset?.sized;
  const bytes = words === undefined ? null : await sizeOf(href);
  if (link && words !== undefined && bytes !== null && link.href === href) link.textContent = words.replace('{size}', bytesText(bytes, format));
}

/**
 * The size of a file in bytes, null when the server does not say. A `Range` makes the browser ask for the file without
 * compression, as it will lie on the disk.
 *
 * @param {string} url
 * @returns {Promise<number | null>}
 */
function sizeOf(url) {
  const known = asked.get(url) ?? ask(url);
  asked.set(url, known);
  return known;
}

/** @param {string} url */
async function ask(url) {
  try {
    const response = await fetch(url, { method: 'HEAD', headers: { range: 'bytes=0-' } });
    const length = response.headers.get('content-length');
    const plain = !response.headers.get('content-encoding');
    return response.ok && plain && length !== null ? Number(length) : null;
  } catch {
    asked.delete(url);
    return null;
  }
}

/** U+202F, a narrow space that never breaks a line. */
const THIN = '\u202F';

/** `2.6 KB`, `170 KB`, `2.9 MB`. @param {number} bytes @param {import('../words/format.js').Format} format */
export function bytesText(bytes, format) {
  if (bytes < 1000) return `${format.count(bytes)}${THIN}B`;
  const [value, unit] = bytes < 999_500 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB'];
  return `${value < 9.95 ? format.rate(value) : format.count(value)}${THIN}${unit}`;
}
