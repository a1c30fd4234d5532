/** Lines above everything: a link that asked for what is not here, a changed period, a lost connection. */
import { byId, changed, el, redraw } from '../dom.js';
import { icon } from './icons.js';
import { sourceOf } from '../offers.js';
import { refusal } from '../refusal.js';

/** @typedef {import('../context.js').Context} Context */

/**
 * @param {Context} context
 * @param {() => void} retry
 */
export function createNotices({ store, i18n, format }, retry) {
  const notices = byId('notices');
  notices.setAttribute('role', 'status');
  let drawn = '';

  function draw() {
    const { problems, periodChanged, loading, edition } = store.data;
    redraw(
      notices,
      problems.map((problem, index) => line('', told(problem), index === 0 && dismiss())),
      periodChanged &&
        line(
          '',
          i18n.t('period-changed', {
            s: sourceOf(edition, periodChanged.source).short,
            q: format.period(sourceOf(edition, periodChanged.source).coverage),
            p: format.period(periodChanged),
          }),
        ),
      refusal(store.data) !== null &&
        line('refused', `${i18n.t(`refused-${refusal(store.data)}`)} ${i18n.t(`refused-need-${refusal(store.data)}`)} `, withoutFilters()),
      loading.status === 'offline' && line('refused', i18n.t('offline', { d: receivedAt(loading.receivedAt) }), again()),
      loading.status === 'error' && line('refused', i18n.t('error'), again()),
      loading.status === 'slow' && line('', i18n.t('slow')),
    );
    notices.hidden = notices.childElementCount === 0;
  }

  /** What stands there already is not written again, else every answer would read it aloud once more. */
  function drawIfNew() {
    const { problems, periodChanged, loading, refused } = store.data;
    const now = JSON.stringify([problems, periodChanged, refused, loading.status, loading.status === 'offline' && loading.receivedAt]);
    if (now !== drawn) draw();
    drawn = now;
  }

  /** An edition that is no longer published is not a value that never was. @param {{key: string, value: string}} problem */
  function told({ key, value }) {
    const isEdition = key === 'e' && /^[0-9a-f]{16}$/.test(value);
    return isEdition ? i18n.t('gone') : i18n.t('badlink', { k: key, v: value });
  }

  /** @param {string} kind @param {...import('../dom.js').Child} children */
  function line(kind, ...children) {
    return el('p', { class: `notice ${kind}` }, children);
  }

  /** What the link asked for is told once and can be put away. */
  function dismiss() {
    const put = () => store.setData({ problems: [] });
    return el(
      'button',
      { type: 'button', id: 'dismiss', class: 'icon-button', 'aria-label': i18n.t('close'), onclick: put },
      icon('close'),
    );
  }

  /** The source's own first view, which is always answered. */
  function withoutFilters() {
    const { source, lang } = store.state;
    return el('a', { id: 'without-filters', href: `/?source=${source}${lang ? `&lang=${lang}` : ''}` }, i18n.t('refused-do'));
  }

  function again() {
    return [' ', el('button', { type: 'button', id: 'retry', class: 'link', onclick: retry }, i18n.t('retry'))];
  }

  /** @param {number | null} time epoch milliseconds */
  function receivedAt(time) {
    const date = new Date(time ?? Date.now());
    const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
    const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    return `${format.dayLong(day)}, ${two(date.getHours())}:${two(date.getMinutes())}`;
  }

  /** Whether answers are awaited, for who cannot see it. */
  function tellBusy() {
    document.body.setAttribute('aria-busy', String(store.data.loading.status === 'loading' || store.data.loading.status === 'slow'));
  }

  drawIfNew();
  tellBusy();
  store.subscribe((_store, before) => {
    if (changed(store.data, before.data, 'problems', 'periodChanged', 'refused', 'loading')) drawIfNew();
    tellBusy();
  });
}
