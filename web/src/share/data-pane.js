/** Share: the files with this view's data, in the formats that exist, with rows and size. */
import { downloadsOf } from './downloads.js';
import { el } from '../ui/dom.js';
import { sizedLink } from './sized-link.js';

/** @param {import('../model/context.js').Context} context @returns {import('../ui/dom.js').Child} */
export function dataPane(context) {
  const { store, i18n } = context;
  return [
    el(
      'ul',
      { class: 'share-files' },
      downloadsOf(store.state, store.data).map(({ id, csv, geojson, rows }) =>
        el(
          'li',
          {},
          el('h3', {}, i18n.t(`file-${id}`)),
          el(
            'div',
            { class: 'share-buttons' },
            sizedLink(context, { id: `file-${id}-csv`, url: csv, rows, words: 'file-csv', size: true }),
            geojson && sizedLink(context, { id: `file-${id}-geojson`, url: geojson, rows, words: 'file-geojson', size: true }),
          ),
        ),
      ),
    ),
    el('p', { class: 'note' }, i18n.t('file-unknown')),
  ];
}
