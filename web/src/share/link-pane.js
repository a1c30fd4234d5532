/** Share: the link of this view, following the latest edition or pinned to this one. */
import { linkOf } from './addresses.js';
import { el } from '../ui/dom.js';
import { copyField, followChoice } from './fields.js';

/** @param {import('../model/context.js').Context} context @param {import('./share.js').Choices} choices @param {() => void} again @returns {import('../ui/dom.js').Child} */
export function linkPane(context, choices, again) {
  const { store, i18n } = context;
  return [
    followChoice(context, choices, again),
    copyField(context, { id: 'share-url', label: i18n.t('share-link'), text: linkOf(store.state, store.data.edition, choices.follow), rows: 3 }),
    el('p', { class: 'note' }, i18n.t('link-keeps')),
  ];
}
