/** The bar is the server's; scripts add the search, fold it and the menu away where the bar is narrow, and keep the camera in links to other languages. */
import { byId } from '../ui/dom.js';
import { toQuery } from '../model/state.js';
import { createSearch } from './search.js';

/** @param {import('../model/context.js').Context} context */
export function createBar(context) {
  const { store } = context;
  const bar = byId('bar');
  const search = createSearch(context, /** @type {HTMLElement} */ (bar.querySelector('.search')));
  const [toSearch, toMenu] = /** @type {HTMLElement[]} */ ([...bar.querySelectorAll('.bar-buttons > button')]);

  /** Opens or closes what the bar folds away when it is narrow. @param {'search' | 'menu' | ''} part */
  function open(part) {
    const next = bar.dataset.open === part ? '' : part;
    bar.dataset.open = next;
    toMenu?.setAttribute('aria-expanded', String(next === 'menu'));
    if (next === 'search') search.focus();
  }

  toSearch?.addEventListener('click', () => open('search'));
  toMenu?.addEventListener('click', () => open('menu'));
  bar.addEventListener('found', () => bar.dataset.open === 'search' && open('search'));
  bar.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link instanceof HTMLAnchorElement && link.hreflang !== '')
      link.href = `?${toQuery({ ...store.state, lang: pageLang(link.hreflang) }, store.data.edition)}`;
    if (link && bar.dataset.open) open('');
  });
  bar.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !bar.dataset.open) return;
    const opener = bar.dataset.open === 'menu' ? toMenu : toSearch;
    open('');
    opener?.focus();
  });

  return {
    focusSearch() {
      if (bar.dataset.open !== 'search') open('search');
      search.focus();
    },
  };
}

/** @param {string} text of the server's link */
const pageLang = (text) => /** @type {import('../model/types.js').Lang} */ (text);
