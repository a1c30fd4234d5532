/** Lines above everything: a link that asked for what is not here, a changed period, a lost connection. */
import { byId, changed, el, redraw } from '../dom.js';
import { icon } from './icons.js';
import { sourceOf } from '../offers.js';

/** @typedef {import('../context.js').Context} Context */

/**
 * @param {Context} context
 * @param {() => void} retry
 */
export function createNotices({ store, i18n, format }, retry) {
  const notices = byId('notices');
  notices.setAttribute('role', 'status');

  function draw() {
    const { problems, periodChanged, loading, edition } = store.data;
    redraw(
      notices,
      problems.map(({ key, value }, index) => line('', i18n.t('badlink', { k: key, v: value }), index === 0 && dismiss())),
      periodChanged &&
        line(
          '',
          i18n.t('period-changed', {
            s: sourceOf(edition, periodChanged.source).short,
            q: format.period(sourceOf(edition, periodChanged.source).coverage),
            p: format.period(periodChanged),
          }),
        ),
      loading.status === 'offline' && line('refused', i18n.t('offline', { d: receivedAt(loading.receivedAt) }), again()),
      loading.status === 'error' && line('refused', i18n.t('error'), again()),
      loading.status === 'slow' && line('', i18n.t('slow')),
    );
    notices.hidden = notices.childElementCount === 0;
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

  draw();
  store.subscribe((_store, before) => {
    if (changed(store.data, before.data, 'problems', 'periodChanged', 'loading')) draw();
    document.body.setAttribute('aria-busy', String(store.data.loading.status === 'loading' || store.data.loading.status === 'slow'));
  });
}
