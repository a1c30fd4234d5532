/** What scripts add to the server's table: the size of its file, its link to take away, filters that fold on a phone, the first row in sight. */
import { copy } from '../share/copy.js';
import { saySize } from '../share/size.js';
import { toQuery } from '../model/state.js';

/** @typedef {import('../model/context.js').Context} Context */

/** @param {Context} context */
export function createTable({ store, format }) {
  const phone = matchMedia('(width < 720px)');
  /** @type {HTMLElement | null} */
  let folded = null;
  let { page } = store.state;

  function fold() {
    folded = document.getElementById('table-filters');
    folded?.toggleAttribute('open', !phone.matches);
  }

  function dress() {
    if (store.state.view !== 'table') return;
    if (document.getElementById('table-filters') !== folded) fold();
    void saySize(document.querySelector('#table #csv'), format);
    if (page !== store.state.page) document.getElementById('table-caption')?.scrollIntoView({ block: 'nearest' });
    page = store.state.page;
  }

  /** The link follows the latest edition. @param {Event} event */
  function copyLink({ target }) {
    const button = target instanceof Element ? target.closest('#copy-link') : null;
    if (!(button instanceof HTMLElement)) return;
    const query = toQuery({ ...store.data.answered, pinned: null }, store.data.edition);
    void copy(button, `${location.origin}/${query && `?${query}`}`, button.dataset);
  }

  document.addEventListener('click', copyLink);
  // Folded on a phone only: elsewhere there is room.
  phone.addEventListener('change', fold);
  dress();
  store.subscribe((_store, before) => {
    if (store.data.parts !== before.data.parts || store.state.view !== before.state.view) dress();
  });
}
