/**
 * `<testigo-map>`: a link with a picture becomes the map that it links to. Without this script, in a feed reader, in an
 * e-mail and on paper the link and the picture stay what they are.
 *
 *     <testigo-map><a href="https://map.example/?source=ucdp"><img src="https://map.example/static/map.png?source=ucdp" alt="…"></a></testigo-map>
 */
import { heightOf } from './height.js';

const NAME = 'testigo-map';
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** The picture keeps the place until the map has spoken: a frame that never opens leaves link and picture as they were. */
const CSS = `
:host { display: block; position: relative; max-width: 100%; }
:host([hidden]) { display: none; }
iframe { position: absolute; inset: 0; visibility: hidden; width: 100%; height: 100%; border: 0; }
@media screen {
  iframe.open { display: block; position: static; visibility: visible; }
  iframe.open + slot { display: none; }
}
@media print { iframe { display: none; } }`;

/** Address of this script while it first runs; a module has none. */
const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';

/** Only maps of the server that this script came from are framed. @param {string} href */
function isOurs(href) {
  const scripts = [...document.scripts].map((script) => script.src).filter((src) => /\/embed\.js(\?|$)/.test(src));
  return [own, ...scripts].some((src) => src !== '' && href.startsWith(new URL('.', src).href));
}

class TestigoMap extends HTMLElement {
  /** @type {HTMLIFrameElement | null} */
  #frame = null;

  connectedCallback() {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => this.#open(), { once: true });
    else this.#open();
  }

  disconnectedCallback() {
    window.removeEventListener('message', this.#listen);
  }

  #open() {
    const link = /** @type {HTMLAnchorElement | null} */ (this.querySelector('a[href]'));
    if (!this.isConnected || !link || !isOurs(link.href)) return;
    window.addEventListener('message', this.#listen);
    if (this.#frame) return;
    const title = this.title || link.querySelector('img')?.alt || link.textContent?.trim() || 'testigo';
    const frame = document.createElement('iframe');
    frame.title = title;
    frame.loading = 'lazy';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.allow = 'clipboard-write';
    frame.setAttribute('sandbox', SANDBOX);
    frame.src = new URL(`embed${new URL(link.href).search}`, link.href).href;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(frame, document.createElement('slot'));
    this.#frame = frame;
  }

  /** Heights count only from our own frame, and only while our own page is in it. @param {MessageEvent} event */
  #listen = (event) => {
    const frame = this.#frame;
    if (!frame || event.source !== frame.contentWindow || event.origin !== new URL(frame.src).origin) return;
    const height = heightOf(event.data);
    if (height === null) return;
    frame.className = 'open';
    frame.style.height = `${height}px`;
  };
}

Object.freeze(TestigoMap.prototype);
// A page may load the script twice, or from two servers: the first definition stays.
if (!customElements.get(NAME)) customElements.define(NAME, Object.freeze(TestigoMap));
