/** Says when part of the map did not arrive, and fetches it again on demand. The legend's figures do not depend on it. */
import { el } from '../ui/dom.js';

/** @param {import('maplibre-gl').Map} map @param {import('../words/i18n.js').I18n} i18n @returns {() => void} stops listening */
export function watchTrouble(map, i18n) {
  /** Sources with a tile that failed. @type {Set<string>} */
  const failed = new Set();
  const note = el('p', { class: 'map-trouble', role: 'status', hidden: true });
  map.getContainer().append(note);

  /** @param {object} event an error event; those of tiles name their source */
  function onError(event) {
    const { error, sourceId, tile } = /** @type {{error?: Error, sourceId?: string, tile?: {actor?: unknown}}} */ (event);
    if (error?.name === 'AbortError') return;
    // A new address reloads a failed tile as one that is loading (maplibre-gl-js pull request 7911); with the actor that failed, a tile of
    // vectors would then wait for that load for ever.
    if (tile) delete tile.actor;
    if (sourceId) failed.add(sourceId);
    if (!note.hidden) return;
    note.hidden = false;
    note.replaceChildren(i18n.t('tile-failed'), ' ', el('button', { type: 'button', class: 'link', onclick: retry }, i18n.t('retry')));
  }

  function retry() {
    note.hidden = true;
    for (const id of failed) {
      const source = /** @type {import('maplibre-gl').VectorTileSource | undefined} */ (map.getSource(id));
      if (source?.tiles) source.setTiles(source.tiles);
    }
    failed.clear();
  }

  map.on('error', onError);
  return () => {
    map.off('error', onError);
    note.remove();
  };
}
