/** Help: how to use the map with the keyboard, in a native dialog. */
import { el } from '../dom.js';
import { icon } from './icons.js';

/** @param {import('../i18n.js').I18n} i18n */
export function createHelp(i18n) {
  const paragraph = (/** @type {string} */ text) =>
    el(
      'ul',
      {},
      text.split(' · ').map((part) => el('li', {}, part)),
    );
  const dialog = el(
    'dialog',
    { id: 'help', 'aria-labelledby': 'help-title' },
    el(
      'form',
      { method: 'dialog' },
      el('h2', { id: 'help-title' }, i18n.t('map-help')),
      el('button', { class: 'icon-button', 'aria-label': i18n.t('close') }, icon('close')),
    ),
    el('p', {}, i18n.t('keys-intro')),
    paragraph(i18n.t('keys-map')),
    paragraph(i18n.t('keys-go')),
    paragraph(i18n.t('keys-time')),
  );
  document.body.append(dialog);
  return { open: () => dialog.showModal() };
}
