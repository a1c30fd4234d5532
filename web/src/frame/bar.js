/** The bar: name, countries, search, views, language. On a phone the views and languages are behind a menu. */
import { byId, changed, el, redraw } from '../dom.js';
import { icon } from './icons.js';
import { countryOf } from '../offers.js';
import { createSearch } from './search.js';
import { toQuery } from '../state.js';
import { countryName } from '../wording.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').View} View */

const LANGS = /** @type {const} */ (['es', 'en', 'pt']);
/** @type {View[]} */
const VIEWS = ['map', 'compare', 'table', 'about'];

/** @param {Context} context */
export function createBar(context) {
  const { store, i18n } = context;
  const bar = byId('bar');
  const countries = el('div', { class: 'countries', role: 'group', 'aria-label': i18n.t('country-switch') });
  const views = el('nav', { class: 'views', 'aria-label': i18n.t('views') });
  const languages = el('nav', { class: 'languages', 'aria-label': i18n.t('language') });
  const search = createSearch(context);
  const folded = el('div', { id: 'menu', class: 'menu' }, views, languages);

  const searchButton = el(
    'button',
    { type: 'button', class: 'icon-button to-search', 'aria-label': i18n.t('search'), onclick: () => open('search') },
    icon('search'),
  );
  const menuButton = el(
    'button',
    {
      type: 'button',
      class: 'icon-button to-menu',
      'aria-label': i18n.t('menu'),
      'aria-expanded': 'false',
      'aria-controls': 'menu',
      onclick: () => open('menu'),
    },
    icon('menu'),
  );
  bar.append(
    el('a', { class: 'brand', href: store.state.lang ? `/?lang=${store.state.lang}` : '/' }, 'testigo'),
    countries,
    el('div', { class: 'bar-buttons' }, searchButton, menuButton),
    search.element,
    folded,
    el(
      'button',
      { type: 'button', id: 'share-open', class: 'button to-share', 'data-share': 'link', 'aria-haspopup': 'dialog', 'aria-label': i18n.t('share') },
      icon('share'),
      el('span', { class: 'words' }, i18n.t('share')),
    ),
  );

  /** Opens or closes what the bar folds away when it is narrow. @param {'search' | 'menu' | ''} part */
  function open(part) {
    const next = bar.dataset.open === part ? '' : part;
    bar.dataset.open = next;
    menuButton.setAttribute('aria-expanded', String(next === 'menu'));
    if (next === 'search') search.focus();
  }

  bar.addEventListener('found', () => bar.dataset.open === 'search' && open('search'));
  bar.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !bar.dataset.open) return;
    const opener = bar.dataset.open === 'menu' ? menuButton : searchButton;
    open('');
    opener.focus();
  });

  function draw() {
    const { state, data } = store;
    const { edition } = data;
    const country = countryOf(state.place, edition);
    redraw(
      countries,
      edition.countries.map((code) =>
        el(
          'button',
          {
            type: 'button',
            id: `country-${code}`,
            'aria-pressed': String(code === country),
            onclick: () => choose({ type: 'set-country', code }),
          },
          countryName(code, data, i18n),
        ),
      ),
    );
    redraw(
      views,
      // Without deployments there is no before and after.
      VIEWS.filter((view) => view !== 'compare' || edition.zones.length > 0).map((view) =>
        el(
          'a',
          {
            id: `view-${view}`,
            href: `?${toQuery({ ...state, view, page: 1 }, edition)}`,
            'aria-current': state.view === view ? 'page' : state.view === 'overview' && view === 'compare' ? 'true' : null,
            onclick: (/** @type {MouseEvent} */ event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              choose({ type: 'set-view', view });
            },
          },
          i18n.t(`view-${view}`),
        ),
      ),
    );
    drawLanguages();
  }

  /** Languages are links: the server writes the page's `lang`, title and description. */
  function drawLanguages() {
    const { state, data } = store;
    redraw(
      languages,
      LANGS.map((lang) =>
        el(
          'a',
          {
            id: `lang-${lang}`,
            href: `?${toQuery({ ...state, lang }, data.edition)}`,
            hreflang: lang,
            lang,
            'aria-current': lang === i18n.lang ? 'true' : null,
          },
          lang.toUpperCase(),
        ),
      ),
    );
  }

  /** @param {import('../types.js').Action} action */
  function choose(action) {
    if (bar.dataset.open) open(/** @type {'menu' | 'search'} */ (bar.dataset.open));
    store.dispatch(action);
  }

  draw();
  store.subscribe((_store, before) => {
    if (store.state !== before.state) draw();
    else if (changed(store.data, before.data, 'areas')) draw();
  });
  return {
    focusSearch() {
      if (bar.dataset.open !== 'search') open('search');
      search.focus();
    },
  };
}
