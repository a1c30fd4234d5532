/** The stylesheet of comparisons: the first view does without it. */

/** @type {Promise<unknown> | null} */
let asked = null;

/** Resolves when it holds, or cannot be had: words without it are still words. @returns {Promise<unknown>} */
export function getStyle() {
  const href = new URL(COMPARISON_CSS_FILE, import.meta.url).href;
  const here = [...document.styleSheets].some((sheet) => sheet.href === href);
  return (asked ??= here ? Promise.resolve() : added(href));
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
