/** Lines above everything: what the server says of a link or a period, a refusal, a lost connection. */
import { byId, changed, el, redraw } from '../ui/dom.js';
import { localDay } from '../model/period.js';
import { toQuery } from '../model/state.js';
import { icon } from '../ui/icons.js';
import { isRefused } from '../words/refusal.js';

/** @typedef {import('../model/context.js').Context} Context */
/** @typedef {import('../words/i18n.js').I18n} I18n */

/** @param {Context} context @param {() => void} retry */
export function createNotices({ store, i18n, format }, retry) {
  const notices = byId('notices');
  notices.setAttribute('role', 'status');
  /** What the link asked for and this edition does not have, until the reader puts it away. */
  let ofLink = linesOf(notices);
  let drawn = '';
  const dismiss = el('button', { type: 'button', id: 'dismiss', class: 'icon-button', 'aria-label': i18n.t('close'), onclick: putAway }, icon('close'));
  const again = [' ', el('button', { type: 'button', id: 'retry', class: 'link', onclick: retry }, i18n.t('retry'))];

  function draw() {
    const { parts, loading } = store.data;
    const lines = [...ofLink, ...linesOf(parts?.getElementById('notices'))];
    const refused = isRefused(store.data);
    const status = [refused, loading.status, loading.status === 'offline' && loading.receivedAt];
    // What stands there already is not written again, else every answer would read it aloud once more.
    const now = JSON.stringify([lines, ofLink.length, status]);
    if (now === drawn) return;
    drawn = now;
    redraw(
      notices,
      lines.map((text, index) => line('', text, index === 0 && ofLink.length > 0 && dismiss)),
      refused && line('refused', i18n.t('refused-other'), ' ', i18n.t('refused-need-other'), ' ', withoutFilters(store.state, i18n)),
      loading.status === 'offline' && line('refused', i18n.t('offline', { time: receivedAt(loading.receivedAt, format) }), again),
      loading.status === 'error' && line('refused', i18n.t('error'), again),
      loading.status === 'gone' && line('refused', `${notices.dataset.gone} `, current(notices, store)),
      loading.status === 'slow' && line('', i18n.t('slow')),
    );
    notices.hidden = notices.childElementCount === 0;
  }

  function putAway() {
    ofLink = [];
    draw();
  }

  draw();
  tellBusy(store.data.loading);
  store.subscribe((_store, before, action) => {
    // Another address of the history asks nothing that is not here.
    if (action?.type === 'restore') ofLink = [];
    if (action?.type === 'restore' || changed(store.data, before.data, 'parts', 'refused', 'loading')) draw();
    tellBusy(store.data.loading);
  });
}

/** Whether answers are awaited, for who cannot see it. @param {import('../model/types.js').Loading} loading */
function tellBusy({ status }) {
  document.body.setAttribute('aria-busy', String(status === 'loading' || status === 'slow'));
}

/** The same view of the edition that is published now. @param {HTMLElement} notices @param {import('../model/types.js').Store} store */
function current({ dataset }, { state, data }) {
  const query = toQuery({ ...state, pinned: null }, data.edition);
  return el('a', { id: 'current-edition', href: `/${query && `?${query}`}` }, dataset.current ?? '');
}

/** The source's own first view, which is always answered. @param {import('../model/types.js').State} state @param {I18n} i18n */
function withoutFilters({ source, lang }, i18n) {
  return el('a', { id: 'without-filters', href: `/?source=${source}${lang ? `&lang=${lang}` : ''}` }, i18n.t('refused-do'));
}

/** When an answer last came, in words. @param {number | null} time epoch milliseconds @param {Context['format']} format */
function receivedAt(time, format) {
  const date = new Date(time ?? Date.now());
  return `${format.dayLong(localDay(date))}, ${date.toTimeString().slice(0, 5)}`;
}

/** @param {string} kind @param {...import('../ui/dom.js').Child} children */
function line(kind, ...children) {
  return el('p', { class: `notice ${kind}` }, children);
}

/** The server's lines. @param {Element | null | undefined} written */
function linesOf(written) {
  return [...(written?.querySelectorAll('.notice') ?? [])].map((notice) => notice.textContent ?? '');
}
