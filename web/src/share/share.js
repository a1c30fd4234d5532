/** The share dialog: the sections of the server's page of a view, one a tab. Here is what only a browser can do. No button of any network. */
import { isComparison } from '../compare/question.js';
import { byId, el } from '../ui/dom.js';
import { SLOW_MS } from '../net/loader.js';
import { getDocument } from '../net/document.js';
import { isPlain } from '../parts/links.js';
import { getStyle } from '../ui/style.js';
import { put } from '../ui/put.js';
import { toQuery } from '../model/state.js';
import { copy } from './copy.js';
import { saySize } from './size.js';

/** @param {import('../model/context.js').Context} context */
export function createShare({ store, i18n, format }) {
  const [pane, said] = [byId('share-pane'), byId('share-said')];
  const dialog = /** @type {HTMLDialogElement} */ (pane.closest('dialog'));
  const tabs = /** @type {HTMLElement[]} */ ([...dialog.querySelectorAll('[role="tab"]')]);
  /** What the reader chose, as the server's forms send it; it lasts while the page does. */
  let choices = new URLSearchParams();
  /** The numbers that an alternative text of the reader's own was written for. */
  let writtenFor = '';
  /** The view that is shared, as its address says it. */
  let view = '';
  /** The server's page of it. @type {Document | null} */
  let page = null;
  const styled = getStyle(SHARING_CSS_FILE);
  /** @type {AbortController | null} */
  let asking = null;
  /** @type {Element | null} */
  let opener = null;
  let selected = tabs[0];

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-share]') : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    // A tab of its own shows where the map looks, too, which is no part of what the server last wrote.
    if (link.pathname === '/share') link.search = toQuery(store.state, store.data.edition);
    if (!isPlain(event)) return;
    event.preventDefault();
    void open(link);
  });
  dialog.addEventListener('close', closed);
  dialog.addEventListener('click', pressed);
  dialog.addEventListener('keydown', walk);
  pane.addEventListener('change', changed);
  pane.addEventListener('input', ({ target }) => {
    const image = pane.querySelector('.picture-preview');
    if (image && target instanceof HTMLTextAreaElement) image.setAttribute('alt', target.value);
  });
  pane.addEventListener('submit', (event) => event.preventDefault());
  pane.addEventListener('error', pictureFailed, true);
  new ResizeObserver(fit).observe(pane);

  /** @param {HTMLAnchorElement} link */
  async function open(link) {
    opener = link;
    view = toQuery(store.state, store.data.edition);
    if (writtenFor !== numbersOf(store.state)) choices.delete('alt');
    show(tabs.find(({ id }) => id === `share-tab-${link.dataset.share}`));
    void ask();
    await styled;
    if (dialog.open) return;
    dialog.showModal();
    selected?.focus();
  }

  /** What is there stays until the answer comes; an answer to an earlier question is dropped. */
  async function ask() {
    asking?.abort();
    const { signal } = (asking = new AbortController());
    const asked = new URLSearchParams(view);
    for (const [key, value] of choices) asked.set(key, value);
    asked.set('accessed', today());
    const slow = setTimeout(() => tell(i18n.t('slow')), SLOW_MS);
    try {
      page = await getDocument(`/share?${asked}`, signal);
      tell();
      draw();
      // The button that asked again is gone.
      if (document.activeElement === document.body) selected?.focus();
    } catch {
      if (!signal.aborted) tell(i18n.t('error'), ' ', el('button', { type: 'button', class: 'link', onclick: () => void ask() }, i18n.t('retry')));
    } finally {
      clearTimeout(slow);
    }
  }

  /** @param {...(string | Node)} line */
  function tell(...line) {
    said.replaceChildren(...line);
  }

  /** @param {HTMLElement} [tab] */
  function show(tab = selected) {
    selected = tab;
    for (const each of tabs) {
      each.setAttribute('aria-selected', String(each === tab));
      each.tabIndex = each === tab ? 0 : -1;
    }
    pane.setAttribute('aria-labelledby', tab?.id ?? '');
    pane.replaceChildren();
    pane.scrollTop = 0;
    draw();
  }

  function draw() {
    const section = page?.getElementById(selected?.id.replace('-tab', '') ?? '');
    if (!section) return;
    put(pane, dressed(section));
    fit();
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (pane.querySelectorAll('a[data-sized]'))) void saySize(link, format);
  }

  /** A section with copy buttons, without what a reader with scripts and tabs has no need of. @param {Element} section */
  function dressed(section) {
    const model = /** @type {Element} */ (section.cloneNode(true));
    for (const each of model.querySelectorAll('h2, .share-show, .share-day')) each.remove();
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (model.querySelectorAll('[data-copies]'))) {
      place.append(el('button', { type: 'button', id: `${place.dataset.copies}-copy`, class: 'button' }, words().copy));
    }
    return model;
  }

  /** Words of what only scripts say. @returns {DOMStringMap} */
  function words() {
    return page?.getElementById('share-words')?.dataset ?? {};
  }

  /** A press on the backdrop closes, as Escape does. @param {MouseEvent} event */
  function pressed(event) {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const [tab, button, link] = [target.closest('[role="tab"]'), target.closest('[data-copies] > button'), target.closest('a')];
    if (target === dialog) dialog.close();
    else if (tab instanceof HTMLElement) show(tab);
    else if (button) {
      const field = /** @type {HTMLTextAreaElement} */ (byId(button.id.replace('-copy', '')));
      void copy(button, field.value, words(), field);
    } else if (link?.pathname === '/share' && isPlain(event)) {
      event.preventDefault();
      choose(new URL(link.href).searchParams);
    }
  }

  /** @param {KeyboardEvent} event */
  function walk(event) {
    const at = tabs.findIndex((tab) => tab === event.target);
    /** @type {Record<string, number>} */
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 };
    const next = to[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    show(tabs[(next + tabs.length) % tabs.length]);
    selected?.focus();
  }

  /** @param {Event} event */
  function changed({ target }) {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) || !target.form) return;
    // The server takes the nearest size, too; the field must say it.
    if (target instanceof HTMLInputElement && target.type === 'number') {
      target.value = String(Math.min(Number(target.max), Math.max(Number(target.min), Math.round(target.valueAsNumber) || Number(target.defaultValue))));
    }
    choose(new FormData(target.form));
  }

  /** Takes over what a form or link asks beside the view and the day. @param {Iterable<[string, FormDataEntryValue]>} asked */
  function choose(asked) {
    const own = new URLSearchParams(view);
    own.set('accessed', '');
    choices = new URLSearchParams();
    for (const [key, value] of asked) if (typeof value === 'string' && value !== '' && !own.has(key)) choices.set(key, value);
    writtenFor = numbersOf(store.state);
    void ask();
  }

  /** @param {Event} event */
  function pictureFailed({ target }) {
    if (!(target instanceof HTMLImageElement)) return;
    target.hidden = true;
    target.after(el('p', { class: 'note', role: 'status' }, words().pictureFailed));
  }

  /** The embed as it is, drawn smaller where the dialog is narrow. */
  function fit() {
    const frame = pane.querySelector('iframe');
    const box = frame?.parentElement;
    if (!box) return;
    const scale = Math.min(1, box.clientWidth / Number(frame.width));
    frame.style.scale = String(scale);
    box.style.height = `${Math.ceil(Number(frame.height) * scale)}px`;
  }

  /** What the dialog loaded goes with it; the focus goes back to whoever opened it, drawn anew or not. */
  function closed() {
    asking?.abort();
    page = null;
    tell();
    pane.replaceChildren();
    const again = opener?.isConnected ? opener : opener?.id ? document.getElementById(opener.id) : null;
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  }
}

/** What decides the numbers of a view: a text belongs to those that it was written for. @param {import('../model/types.js').State} state */
function numbersOf(state) {
  const { source, start, end, measure, dims, stateCode, zoneFilter, relation, by, view, operation, place, date, months, washout, controls, force } = state;
  const question = isComparison(state) ? [view, operation, place, date, months, washout, controls, force] : [];
  return JSON.stringify([source, start, end, measure, dims, stateCode, zoneFilter, relation, by, ...question]);
}

/** The reader's own day. */
function today() {
  const now = new Date();
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
