/** Starts the page: the edition first, then the store, then the parts that follow it. */
import { allowOwnScripts } from './net/assets.js';
import { createBar } from './frame/bar.js';
import { loadCatalogue } from './words/catalogue.js';
import { isComparison } from './compare/question.js';
import { createChart } from './chart/chart.js';
import { byId, el } from './ui/dom.js';
import { watchFlow } from './frame/one-column.js';
import { createFormat } from './words/format.js';
import { followAddress } from './frame/history.js';
import { createI18n } from './words/i18n.js';
import { createInView } from './frame/in-view.js';
import { openEdition } from './net/edition.js';
import { emptyData } from './model/empty-data.js';
import { startLoading } from './net/loader.js';
import { createFirstMap } from './map/picture-then-map.js';
import { createNotices } from './frame/notices.js';
import { createPanel } from './panel/panel.js';
import { createParts } from './parts/parts.js';
import { askedOf, marksWritten, writtenUrl } from './parts/question.js';
import { createPrint } from './print/print.js';
import { createSheet } from './panel/sheet.js';
import { parseQuery } from './model/state.js';
import { fetchLater } from './start/fetch-later.js';
import { createStore } from './model/store.js';
import { firstAnswers, takeOver } from './start/take-over.js';

/** @typedef {import('./model/types.js').Edition} Edition */
/** @typedef {import('./model/types.js').Lang} Lang */

allowOwnScripts();
void start();

async function start() {
  const read = location.search;
  const asked = askedOf(document, read);
  const lang = /** @type {Lang} */ (document.documentElement.lang);
  const [opened, text] = await Promise.all([openEdition(asked).catch(() => null), loadCatalogue(lang)]);
  const words = { i18n: createI18n(lang, text), format: createFormat(lang) };
  if (opened) await run(opened, asked, read, words);
  else failToStart(words.i18n);
}

/**
 * @param {Awaited<ReturnType<typeof openEdition>>} opened
 * @param {URLSearchParams} asked
 * @param {string} read the address's own query
 * @param {import('./model/context.js').Words} words
 */
async function run({ edition, areas }, asked, read, words) {
  const state = parseQuery(asked, edition);
  const store = createStore(state, { ...emptyData(edition), writtenMarks: marksWritten(document) });
  const context = { store, ...words };

  /** @type {ReturnType<typeof createInView> | null} */
  let inView = null;
  /** @type {ReturnType<typeof createSheet> | null} */
  let sheet = null;
  const map = createFirstMap({ ...context, go, rested: () => inView?.refresh(), covered: () => sheet?.coversPx() ?? 0 }, { wanted: onMap(store) });
  const loading = startLoading(store, null, { parts: writtenUrl(state, store.data, document) });
  void areas.then(
    (names) => store.setData({ areas: names }),
    () => store.setData({ loading: { ...store.data.loading, status: 'error' } }),
  );
  const later = fetchLater(store);
  await Promise.all([firstAnswers(store, areas), later.ready]);

  /** @type {import('./print/print.js').Pictures['sheets']} */
  const sheets = {};
  const { giveFocusBack, rows } = takeOver();
  watchFlow();
  // First of all who listen to the store: what is opened from another view can only take the focus once its own is shown.
  showView(context);
  // Before the fields: a choice that was made already is a step of the address.
  followAddress(store, read);
  const bar = createBar(context);
  createParts(context);
  createPanel(context, (valueClass) => map.focusClass(valueClass));
  sheet = createSheet(context);
  const chart = createChart({ container: byId('chart'), ...context, prefetch: loading.prefetch });
  inView = createInView(context, () => map.visiblePlaces());
  createPrint(context, { map: () => map.picture(), chart: () => chart.printed(), rows, sheets });
  later.start({ ...context, sheets });
  skipLinks(store, () => go('legend'));
  createNotices(context, loading.retry);
  giveFocusBack();

  /** Where the map's single keys lead. @param {import('./map/map.js').Elsewhere} where */
  function go(where) {
    if (where === 'help') /** @type {HTMLDialogElement} */ (byId('help')).showModal();
    else if (where === 'search') bar.focusSearch();
    else if (where === 'legend') {
      sheet?.open();
      document.getElementById(document.body.dataset.panel === 'place' ? 'place-title' : 'legend')?.focus();
    } else {
      const chart = byId('chart');
      /** @type {HTMLElement | null} */ (chart.querySelector('[role="slider"]') ?? chart.querySelector('button'))?.focus();
    }
  }
}

/** Two maps are enough: a comparison that is opened first has no third behind it. @param {import('./model/types.js').Store} store @returns {Promise<void> | null} */
function onMap(store) {
  if (!isComparison(store.state)) return null;
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      if (isComparison(store.state)) return;
      stop();
      resolve();
    });
  });
}

/** One view at a time; the map stays alive behind the others. @param {import('./model/context.js').Context} context */
function showView({ store }) {
  const show = () => {
    const { view } = store.state;
    document.body.dataset.view = view;
    byId('table').hidden = view !== 'table';
    byId('about').hidden = view !== 'about';
    byId('compare').hidden = !isComparison(store.state);
    for (const id of ['headline', 'panel', 'map', 'key', 'inview', 'chart']) byId(id).toggleAttribute('inert', view !== 'map');
  };
  show();
  store.subscribe((_store, before) => {
    if (store.state.view !== before.state.view) {
      show();
      window.scrollTo(0, 0);
    }
  });
}

/** The server's links lead to what is there without scripts; with them a view opens first. @param {import('./model/types.js').Store} store @param {() => void} toLegend */
function skipLinks(store, toLegend) {
  const [map, table, legend] = byId('skip').children;
  const leads = (/** @type {Element | undefined} */ link, /** @type {'map' | 'table'} */ view, /** @type {() => void} */ go) =>
    link?.addEventListener('click', (event) => {
      event.preventDefault();
      store.dispatch({ type: 'set-view', view });
      go();
    });
  leads(map, 'map', () => byId('map').querySelector('canvas')?.focus());
  leads(table, 'table', () => byId('table').querySelector('select')?.focus());
  leads(legend, 'map', toLegend);
}

/** Nothing was ever received: say so, offer to try again. @param {import('./words/i18n.js').I18n} i18n */
function failToStart(i18n) {
  const notices = byId('notices');
  notices.hidden = false;
  const again = el('button', { type: 'button', class: 'link', onclick: () => location.reload() }, i18n.t('retry'));
  notices.append(el('p', { class: 'notice refused', role: 'alert' }, i18n.t('error'), ' ', again));
}
