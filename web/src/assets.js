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
 * Trusted Types: scripts may be started from our own asset folder only. The policy's name stands in the page's
 * content security policy.
 */
export function allowOwnScripts() {
  const prefix = new URL('.', import.meta.url).href;
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (/** @type {string} */ url) => {
      if (!new URL(url, document.baseURI).href.startsWith(prefix)) throw new TypeError(`not an asset of this page: ${url}`);
      return url;
    },
  });
}
