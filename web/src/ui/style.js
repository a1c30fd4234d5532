/** Stylesheets that the first view does without. */

/** @type {Map<string, Promise<unknown>>} */
const asked = new Map();

/** Resolves when the sheet holds, or cannot be had: words without it are still words. @param {string} file as the build named it @returns {Promise<unknown>} */
export function getStyle(file) {
  const href = new URL(file, import.meta.url).href;
  const here = [...document.styleSheets].some((sheet) => sheet.href === href);
  const style = asked.get(href) ?? (here ? Promise.resolve() : added(href));
  asked.set(href, style);
  return style;
}

/** @param {string} href @returns {Promise<unknown>} */
function added(href) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
    document.head.append(link);
  });
}
