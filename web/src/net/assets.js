/** Where the build put MapLibre: its own module and worker beside this one, under hashed names. */

/**
 * @returns {Promise<typeof import('maplibre-gl')>} the engine, with its worker's URL set
 */
export async function loadMaplibre() {
  const module = new URL(MAPLIBRE_FILE, import.meta.url);
  const maplibre = await import(module.href);
  maplibre.setWorkerUrl(new URL(MAPLIBRE_WORKER_FILE, import.meta.url).href);
  return maplibre;
}

/**
 * Trusted Types: scripts may be started from our own asset folder only. In a sandbox without an origin of its own no worker
 * starts from an address; MapLibre then hands its worker over as `data:`, which is allowed there and nowhere else. The
 * policy's name stands in the page's content security policy.
 */
export function allowOwnScripts() {
  const prefix = new URL('.', import.meta.url).href;
  const sandboxed = window.origin === 'null';
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (/** @type {string} */ url) => {
      const ours = new URL(url, document.baseURI).href.startsWith(prefix) || (sandboxed && url.startsWith('data:text/javascript;'));
      if (!ours) throw new TypeError(`not an asset of this page: ${url.slice(0, 80)}`);
      return url;
    },
  });
}
