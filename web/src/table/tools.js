/** What can be taken away from the table: the file, with its rows and size, and the link. */
import { copyButton } from '../share/copy.js';
import { downloadsOf } from '../share/downloads.js';
import { sizedLink } from '../share/sized-link.js';
import { linkOf } from '../share/addresses.js';
import { el } from '../dom.js';

/** @typedef {import('../context.js').Context} Context */

/**
 * @param {Context} context
 * @param {'areas' | 'records' | 'zones'} kind
 */
export function tableTools(context, kind) {
  const { store, i18n } = context;
  const { state, data } = store;
  const id = { areas: 'areas', records: 'incidents', zones: 'zones' }[kind];
  const download = downloadsOf(state, data).find((each) => each.id === id);
  return [
    kind === 'records' &&
      el('button', { type: 'button', id: 'all-places', class: 'button', onclick: () => store.dispatch({ type: 'back' }) }, i18n.t('all-places')),
    download && sizedLink(context, { id: 'csv', url: download.csv, rows: download.rows, words: 'csv', size: true }),
    copyButton(context, 'copy-link', i18n.t('copy-link'), () => linkOf(store.state, data.edition, 'latest')),
  ];
}
