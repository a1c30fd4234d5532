/** Ctrl-P: an A4 sheet of what is on the screen, made when the browser is about to print and gone afterwards. */
import { byId, el } from '../ui/dom.js';
import { printed } from './copy-parts.js';
import { mapSheet } from './sheet.js';
import { toQuery } from '../model/state.js';

/** @typedef {import('../model/context.js').Context} Context */
/**
 * @typedef {object} Pictures
 * @property {() => HTMLCanvasElement | null} map as it stands, on a white sea; null without an engine
 * @property {() => HTMLElement[]} chart its title and picture
 * @property {Element} rows the first rows of the table that the page came with
 * @property {Partial<Record<import('../model/types.js').View, () => Element[]>>} sheets of views that know their own
 */

/**
 * A browser prints as soon as the `beforeprint` listeners return: everything on the sheet is here already, nothing is asked.
 *
 * @param {Context} context
 * @param {Pictures} pictures
 */
export function createPrint(context, pictures) {
  const { store, i18n } = context;
  /** @type {HTMLElement | null} */
  let sheet = null;

  function put() {
    if (sheet) return;
    const { view } = store.state;
    sheet = el(
      'main',
      { id: 'print', 'data-view': view },
      head(),
      view === 'map' ? mapSheet(context, pictures) : (pictures.sheets[view]?.() ?? printed(byId(view === 'overview' ? 'compare' : view))),
      foot(),
    );
    document.body.append(sheet);
    document.body.toggleAttribute('data-print', true);
  }

  function take() {
    sheet?.remove();
    sheet = null;
    document.body.toggleAttribute('data-print', false);
  }

  function head() {
    return el(
      'header',
      { class: 'print-head' },
      el('span', { class: 'print-name' }, 'testigo'),
      el('span', {}, i18n.t('print-edition', { edition: store.data.edition.id })),
    );
  }

  /** The link names the edition, so that who types it off the paper sees the same numbers. */
  function foot() {
    const { data } = store;
    const link = `${location.origin}/?${toQuery({ ...data.answered, pinned: data.edition.id }, data.edition)}`;
    return el('footer', { class: 'print-foot' }, i18n.t('print-link'), ' ', el('a', { href: link }, link));
  }

  window.addEventListener('beforeprint', put);
  window.addEventListener('afterprint', take);
  // A preview without the two events (a browser that prints from a script of its own, a developer's print emulation).
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? put() : take()));
}
