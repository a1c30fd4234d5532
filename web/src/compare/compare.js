/** Before | after: what is compared, two maps, the card under them; and all deployments beside one another. */
import { getStyle } from './style.js';
import { byId, changed, el, redraw } from '../dom.js';
import { baseOf } from '../query.js';
import { createFragments } from './fragment.js';
import { createKey } from './key.js';
import { createMaps } from './maps.js';
import { printed } from '../print/copy.js';
import { createPickers } from './pickers.js';
import { comparisonQuery, isComparison, liesIn, overviewQuery, periodsOf, questionOf } from './question.js';
import { filtersLine, fullName } from '../wording.js';
import { comparisonTitle, lead, operationTitle } from './words.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('./question.js').Question} Question */

/** Nothing is said of waiting before this time. */
const PATIENCE_MS = 400;

/** Below this width the card comes before the maps. */
const NARROW = '(max-width: 719px)';

/** @param {Context} context */
export function createCompare(context) {
  const { store, i18n, format } = context;
  const section = byId('compare');
  // Pressed before this script was here: the server wrote nothing of it, and the view has been opened meanwhile.
  const openedBefore = isComparison(store.state) && section.childElementCount === 0;
  const written = section.querySelector('#comparison, #overview');
  const fragments = createFragments();
  const pickers = createPickers(context);
  const key = createKey(context, section.querySelector('.compare-key'));
  /** What the card answers. @type {Question | null} */
  let question = null;
  const maps = createMaps(context, section.querySelector('.compare-pair'), {
    drawn({ before, after }) {
      if (question && key.canDraw([before.store, after.store])) key.draw(question, { before: before.store, after: after.store });
    },
  });
  const heading = el('h1', { id: 'compare-title', tabindex: '-1' });
  const dek = el('p', { class: 'dek' });
  const offers = el('div', { class: 'compare-offers' });
  const said = el('p', { class: 'visually-hidden', role: 'status' });
  const card = el('div', { class: 'compare-card' }, written);
  const figures = el('div', { class: 'compare-figures' }, maps.element, key.element);
  const foot = el('p', { class: 'compare-foot' });
  const narrow = matchMedia(NARROW);
  let asked = '';
  /** @type {Promise<void> | null} */
  let dressed = null;
  if (written) fragments.keep(url(), written);
  section.replaceChildren(el('div', { class: 'compare-head' }, el('div', { class: 'compare-title' }, heading, dek, offers), pickers.element), figures, card, said, foot);
  section.addEventListener('click', follow);
  narrow.addEventListener('change', arrange);
  arrange();

  /** On a phone the card is read first; reading order and order on the screen are one. */
  function arrange() {
    if (narrow.matches) section.querySelector('.compare-head')?.after(card, figures);
    else section.querySelector('.compare-head')?.after(figures, card);
  }

  /** Where the part of the server's page is that answers the state. */
  function url() {
    const { state, data } = store;
    const more = { lang: i18n.lang, f: 'html' };
    const now = state.view === 'compare' ? questionOf(state, data.edition) : null;
    return now ? `${baseOf(state)}/compare?${comparisonQuery(now, state, data, more)}` : `${baseOf(state)}/compare/overview?${overviewQuery(state, more)}`;
  }

  function draw() {
    const { state, data } = store;
    if (!isComparison(state)) {
      if (asked !== '') leave();
      return;
    }
    dressed ??= dress();
    question = state.view === 'compare' ? questionOf(state, data.edition) : null;
    const title = comparisonTitle(state, data, context);
    document.title = `${title} – testigo`;
    redraw(heading, question ? operationTitle(question, data, context) : title);
    redraw(dek, lead(question, state, data, context), question && filters(state));
    redraw(offers, state.view === 'compare' && !question && operationsHere());
    pickers.draw({ maps: question !== null && periodsOf(question, state, data.edition) !== null });
    redraw(foot, links());
    void answer();
  }

  /** Nothing is shown before it has its shape. */
  async function dress() {
    section.toggleAttribute('data-bare', true);
    await getStyle();
    section.toggleAttribute('data-bare', false);
  }

  function leave() {
    asked = '';
    fragments.forget();
    maps.hide();
    key.element.hidden = true;
    card.replaceChildren();
  }

  /** The card; while it is on its way the last one stays, and is said to be the last. */
  async function answer() {
    const next = url();
    if (asked === next) {
      if (question && !card.querySelector('.refused')) void maps.show(question, { refused: false });
      return;
    }
    asked = next;
    const now = question;
    card.setAttribute('aria-busy', 'true');
    const late = setTimeout(() => (said.textContent = i18n.t('loading', { p: heading.textContent ?? '' })), PATIENCE_MS);
    if (!now) showMaps(null, false);
    try {
      const [found] = await Promise.all([fragments.ask(next, now ? '#comparison' : '#overview'), dressed]);
      if (!found || asked !== next) return;
      card.replaceChildren(found.part);
      said.textContent = found.part.querySelector('h2')?.textContent ?? '';
      if (now) showMaps(now, found.refused);
    } catch {
      if (asked === next) fail();
    } finally {
      clearTimeout(late);
      if (asked === next) card.setAttribute('aria-busy', 'false');
    }
  }

  /** @param {Question | null} now @param {boolean} refused */
  function showMaps(now, refused) {
    const seen = now !== null && !refused && periodsOf(now, store.state, store.data.edition) !== null;
    if (!seen) key.element.hidden = true;
    if (now) void maps.show(now, { refused });
    else maps.hide();
    pickers.element.toggleAttribute('data-still', !seen);
  }

  function fail() {
    asked = '';
    const again = el('button', { type: 'button', id: 'compare-again', class: 'link', onclick: () => void answer() }, i18n.t('retry'));
    redraw(card, el('p', { class: 'notice refused' }, i18n.t('error'), ' ', again));
    said.textContent = i18n.t('error');
  }

  /** @param {import('../types.js').State} state */
  function filters(state) {
    const line = filtersLine(state, store.data, i18n);
    return line !== '' && el('span', { class: 'dek-filters' }, ' ', line);
  }

  /** A place is chosen and no operation yet: those that name it. @returns {import('../dom.js').Child} */
  function operationsHere() {
    const { state, data } = store;
    const { place } = state;
    const zones = place === null ? [] : data.edition.zones.filter((zone) => liesIn(place, zone) && !zone.national && zone.id !== place);
    if (place === null || zones.length === 0) return null;
    const step = (/** @type {string} */ operation) => store.dispatch({ type: 'compare', operation, place });
    return [
      el('h2', {}, `${fullName(place, data, i18n)}: ${i18n.t('zones-here').toLowerCase()}`),
      el('ul', {}, zones.map((zone) => el('li', {}, el('button', { type: 'button', id: `offer-${zone.id}`, class: 'link', onclick: () => step(zone.id) }, zone.name), ` (${format.date(zone.first, zone.firstPrecision)})`))),
    ];
  }

  function links() {
    const { lang } = i18n;
    const overview = el('button', { type: 'button', id: 'compare-overview', class: 'link', onclick: () => store.dispatch({ type: 'set-view', view: 'overview' }) }, i18n.t('compare-to-overview'));
    return [
      question && [overview, ' · '],
      el('a', { href: `/method?lang=${lang}` }, i18n.t('compare-to-method')),
      ' · ',
      el('strong', { class: 'notcause' }, i18n.t('notcause')),
    ];
  }

  /** A link to another comparison is a step of this page. @param {MouseEvent} event */
  function follow(event) {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || link.dataset.share) return;
    if (link.origin !== location.origin || link.pathname !== '/' || !/[?&]v=/.test(link.search)) return;
    event.preventDefault();
    history.pushState(null, '', link.search);
    window.dispatchEvent(new Event('popstate'));
    window.scrollTo(0, 0);
    heading.focus({ preventScroll: true });
  }

  /** Who opened the view is led to its title, once it can be seen. */
  const focusTitle = () => void dressed?.then(() => heading.focus({ preventScroll: true }));

  draw();
  if (openedBefore) focusTitle();
  store.subscribe((_store, before) => {
    const opened = before.state.view !== store.state.view && isComparison(store.state);
    if (changed(store.state, before.state, 'view', 'operation', 'place', 'date', 'months', 'washout', 'controls', 'source', 'dims', 'measure', 'by', 'layout', 'force', 'pinned', 'at', 'showZones', 'showLabels') || changed(store.data, before.data, 'areas')) draw();
    if (opened) focusTitle();
  });

  /** The sheet on paper: title, the maps as they stand, what they mean, the card. */
  function sheet() {
    const pictures = maps.pictures();
    const maps_ = pictures.length > 0 ? [el('div', { class: 'print-sides' }, pictures), printed(key.element)] : [];
    return [el('div', { class: 'print-compare' }, printed(heading), printed(dek)), ...maps_, printed(card)];
  }

  return { sheet };
}
