/** Elements from plain calls. Text from data is always a text node; nothing is ever parsed as HTML. */

/** @typedef {string | number | Node | null | false | undefined | Child[]} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} Attributes */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} [attributes] `onclick`-like names with a function are listeners; true = present, null and false = absent
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, attributes = {}, ...children) {
  return /** @type {HTMLElementTagNameMap[K]} */ (fill(document.createElement(tag), attributes, children));
}

/**
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {SVGElementTagNameMap[K]}
 */
export function svg(tag, attributes = {}, ...children) {
  return /** @type {SVGElementTagNameMap[K]} */ (fill(document.createElementNS(SVG, tag), attributes, children));
}

/** @param {Element} element @param {Attributes} attributes @param {Child[]} children */
function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  append(element, children);
  return element;
}

/** @param {Element} element @param {Child[]} children */
function append(element, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(element, child);
    else if (child instanceof Node) element.append(child);
    else if (child !== null && child !== undefined && child !== false) element.append(String(child));
  }
}

/**
 * Replaces what an element holds; the focus and what was unfolded go to the elements of the same ids.
 *
 * @param {Element} container
 * @param {...Child} children
 */
export function redraw(container, ...children) {
  const focused = document.activeElement;
  const id = focused && container.contains(focused) ? focused.id : '';
  const unfolded = [...container.querySelectorAll('details[open][id]')].map((details) => details.id);
  container.replaceChildren();
  append(container, children);
  for (const each of unfolded) document.getElementById(each)?.setAttribute('open', '');
  if (id) document.getElementById(id)?.focus({ preventScroll: true });
}

/** The page's fixed places. @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no element #${id}`);
  return element;
}

/** True when any of the parts differs. @template T @param {T} now @param {T} before @param {(keyof T)[]} keys */
export function changed(now, before, ...keys) {
  return keys.some((key) => now[key] !== before[key]);
}
