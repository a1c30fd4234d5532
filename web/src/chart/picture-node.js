/** An SVG element as data, so that a picture is made and tested without a document. */
import { svg } from '../dom.js';

/** @typedef {{tag: string, attributes: Record<string, string | number>, children: (PictureNode | string)[]}} PictureNode */

/**
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @param {...(PictureNode | string)} children
 * @returns {PictureNode}
 */
export const node = (tag, attributes, ...children) => ({ tag, attributes, children });

/** @param {PictureNode} from @returns {SVGElement} */
export function drawn({ tag, attributes, children }) {
  const name = /** @type {keyof SVGElementTagNameMap} */ (tag);
  return svg(name, attributes, ...children.map((child) => (typeof child === 'string' ? child : drawn(child))));
}

/** Mean width of a letter, in px at 12 px. */
const LETTER = 5.9;

/**
 * SVG breaks no lines.
 *
 * @param {string} text
 * @param {number} width px
 * @returns {string[]}
 */
export function wrap(text, width) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const line = lines.at(-1);
    if (line !== undefined && (line.length + word.length + 1) * LETTER <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
