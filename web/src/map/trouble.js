/**
 * Says when part of the map did not arrive, and fetches it again on demand; says when the graphics card gave the map up.
 * The legend's figures do not depend on either.
 */
import { el } from '../dom.js';

/**
 * @param {import('maplibre-gl').Map} map
 * @param {import('../i18n.js').I18n} i18n
 * @returns {() => void} stops listening
 */
export function watchTrouble(map, i18n) {
  /** Sources with a tile that failed. @type {Set<string>} */
  const failed = new Set();
  const note = el('p', { class: 'map-trouble', role: 'status', hidden: true });
  map.getContainer().append(note);

  /** @param {object} event an error event; those of tiles name their source */
  function onError(event) {
    const { error, sourceId } = /** @type {{error?: Error, sourceId?: string}} */ (event);
    if (error?.name === 'AbortError') return;
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

  /** The engine draws again by itself if the browser gives the context back; the address holds the view if it does not. */
  function onLost() {
    note.hidden = false;
    const reload = el('button', { type: 'button', class: 'link', onclick: () => location.reload() }, i18n.t('retry'));
    note.replaceChildren(i18n.t('webgl-lost'), ' ', reload);
  }

  function onRestored() {
    note.hidden = true;
  }

  map.on('error', onError);
  map.on('webglcontextlost', onLost);
  map.on('webglcontextrestored', onRestored);
  return () => {
    map.off('error', onError);
    map.off('webglcontextlost', onLost);
    map.off('webglcontextrestored', onRestored);
    note.remove();
  };
}
