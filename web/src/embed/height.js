/**
 * Height messages between an embed and the page around it, in three dialects: our own, AMP's (`amp-iframe`) and Pym's
 * (a string). Both sides read and write all three, so that either may be replaced by software that knows one of them.
 * An embed speaks WordPress's, too, to a page that gave it a secret.
 */

/** Heights that a page gives a frame, in px: a message beyond them is cut to them. */
export const LEAST_PX = 240;
export const MOST_PX = 1600;

const OWN = 'testigo';
const PYM = 'xPYMx';

/** Pym tells a frame its id in the query; ours is used when it did not. @param {string | null} id */
export function pymId(id) {
  return id !== null && /^[\w-]{1,80}$/.test(id) ? id : OWN;
}

/** The secret by which WordPress knows a frame, from the frame's own fragment `#?secret=…`; null = not framed by it. @param {string} hash */
export function wordpressSecret(hash) {
  return /^#\?secret=([A-Za-z0-9]{1,64})$/.exec(hash)?.[1] ?? null;
}

/** What WordPress's `wp-embed.js` understands: `height` in px, and `link`, an address on the frame's host to go to. @param {'height' | 'link'} message @param {number | string} value @param {string} secret */
export const toWordpress = (message, value, secret) => ({ message, value, secret });

/** What an embed sends when its content asks for another height. @param {number} height px @param {string} id @param {string | null} secret WordPress's */
export function heightMessages(height, id, secret = null) {
  const all = [{ sentinel: OWN, type: 'height', height }, { sentinel: 'amp', type: 'embed-size', height }, ['pym', id, 'height', String(height)].join(PYM)];
  return secret === null ? all : [...all, toWordpress('height', height, secret)];
}

/** What an embed sends once: AMP takes its placeholder away then. */
export const READY = { sentinel: 'amp', type: 'embed-ready' };

/** The height that a message asks for, cut to what a page gives; null = no height message. @param {unknown} data */
export function heightOf(data) {
  const [type, value] = read(data);
  const height = type === 'height' || type === 'embed-size' ? Number(value) : NaN;
  return Number.isFinite(height) && height > 0 ? Math.min(MOST_PX, Math.max(LEAST_PX, Math.ceil(height))) : null;
}

/** Whether a message asks an embed for its height: our own question, or Pym's new width. @param {unknown} data */
export function asksHeight(data) {
  const [type] = read(data);
  return type === 'ask' || type === 'width';
}

/** Type and value of a message of one of the dialects. @param {unknown} data @returns {[type?: string, value?: unknown]} */
function read(data) {
  if (typeof data === 'string') {
    const [head, , type, value, ...rest] = data.split(PYM);
    return head === 'pym' && value && rest.length === 0 ? [type, value] : [];
  }
  if (typeof data !== 'object' || data === null) return [];
  const { sentinel, type, height } = /** @type {Record<string, unknown>} */ (data);
  const known = sentinel === OWN ? ['height', 'ask'] : sentinel === 'amp' ? ['embed-size'] : [];
  return typeof type === 'string' && known.includes(type) ? [type, typeof height === 'number' ? height : undefined] : [];
}
