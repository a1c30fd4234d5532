import js from '@eslint/js';

/** Names a browser module may use; everything else must be imported. */
const browser = [
  'AbortController',
  'AbortSignal',
  'CSSStyleSheet',
  'DOMException',
  'Element',
  'Event',
  'FocusEvent',
  'HTMLAnchorElement',
  'HTMLElement',
  'HTMLIFrameElement',
  'HTMLImageElement',
  'HTMLInputElement',
  'HTMLOptionElement',
  'HTMLScriptElement',
  'HTMLSelectElement',
  'HTMLTextAreaElement',
  'Image',
  'IntersectionObserver',
  'KeyboardEvent',
  'MutationObserver',
  'Node',
  'PointerEvent',
  'ResizeObserver',
  'SVGElement',
  'URL',
  'FormData',
  'URLSearchParams',
  'XMLHttpRequest',
  'CSS',
  'cancelAnimationFrame',
  'clearInterval',
  'clearTimeout',
  'console',
  'customElements',
  'document',
  'fetch',
  'getComputedStyle',
  'history',
  'location',
  'matchMedia',
  'navigator',
  'performance',
  'queueMicrotask',
  'reportError',
  'requestAnimationFrame',
  'setInterval',
  'setTimeout',
  'structuredClone',
  'window',
  'DOCUMENTS_CSS_FILE',
  'COMPARISON_CSS_FILE',
  'SHARING_CSS_FILE',
  'MAPLIBRE_FILE',
  'MAPLIBRE_WORKER_FILE',
];
const node = ['process', 'FormData', 'URL', 'URLSearchParams', 'clearTimeout', 'console', 'setTimeout'];

/** @param {string[]} names */
const readonly = (names) => Object.fromEntries(names.map((name) => [name, /** @type {const} */ ('readonly')]));

/** Trusted Types forbid these sinks at run time; naming them here says so while writing. */
const sinks = ['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((name) => ({
  selector: `MemberExpression[property.name='${name}']`,
  message: `${name} parses text as HTML: build elements instead.`,
}));

export default [
  { ignores: ['dist/', '.dist-*/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['src/**/*.js', 'reload.js'],
    languageOptions: { ecmaVersion: 2023, sourceType: 'module', globals: readonly(browser) },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...sinks],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    // A function is read in one sitting: what is longer holds a second subject. Blank lines and comments count.
    files: ['src/**/*.js'],
    rules: { 'max-lines-per-function': ['error', { max: 60 }] },
  },
  {
    files: ['*.mjs', 'eslint.config.js', 'test/**/*.js'],
    languageOptions: { ecmaVersion: 2023, sourceType: 'module', globals: readonly(node) },
  },
];
