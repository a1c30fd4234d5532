/** What scripts add to the server's table: the size of its file, its link to take away, filters that fold on a phone, the first row in sight. */
import { linkOf } from '../share/addresses.js';
import { copies } from '../share/copy.js';
import { bytesText, sizeOf } from '../share/size.js';

/** @typedef {import('../model/context.js').Context} Context */

/** @param {Context} context */
export function createTable(context) {
  const { store } = context;
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
    void saySize(context, document.querySelector('#table #csv'));
    if (page !== store.state.page) document.getElementById('table-caption')?.scrollIntoView({ block: 'nearest' });
    page = store.state.page;
  }

  copies(context, 'copy-link', () => linkOf(store.state, store.data.edition, 'latest'));
  // Folded on a phone only: elsewhere there is room.
  phone.addEventListener('change', fold);
  dress();
  store.subscribe((_store, before) => {
    if (store.data.parts !== before.data.parts || store.state.view !== before.state.view) dress();
  });
}

/** A file that somebody has fetched already has a size. @param {Context} context @param {HTMLAnchorElement | null} link */
async function saySize({ i18n, format }, link) {
  const rows = link?.dataset.rows;
  const { href = '' } = link ?? {};
  const bytes = rows ? await sizeOf(href) : null;
  if (link && bytes !== null && link.href === href) link.textContent = i18n.t('file-facts', { w: i18n.t('csv'), l: `${rows}, ${bytesText(bytes, format)}` });
}
