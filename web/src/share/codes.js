/** The two codes that put the map on another page, as docs/embed.md has them. */

/** @typedef {import('./addresses.js').Size} Size */

/** What an embed may do in its frame: run, speak to its own server, open the full map in a whole tab; never touch its host. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/**
 * @param {{src: string, title: string} & Size} embed
 * @returns {string}
 */
export function iframeCode({ src, title, width, height }) {
  return `<iframe src="${escaped(src)}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy" sandbox="${SANDBOX}" allow="clipboard-write" referrerpolicy="strict-origin-when-cross-origin"></iframe>`;
}

/**
 * A link with a picture, which the script makes into the map; without script it stays what it is.
 *
 * @param {{origin: string, href: string, picture: string, alt: string} & Size} embed
 * @returns {string}
 */
export function elementCode({ origin, href, picture, alt, width, height }) {
  return [
    `<script type="module" src="${escaped(origin)}/embed.js"></script>`,
    '<testigo-map>',
    `  <a href="${escaped(href)}"><img src="${escaped(picture)}" alt="${escaped(alt)}" width="${width}" height="${height}"></a>`,
    '</testigo-map>',
  ].join('\n');
}

/** Text as it stands between the quotes of an attribute. @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
