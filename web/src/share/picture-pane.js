/** Share: the view as a picture, with its alternative text. Pinned to the edition: a picture does not change. */
import { altText, generatedAlt, viewKey } from './alt.js';
import { pictureOf } from './addresses.js';
import { copyButton } from './copy.js';
import { el } from '../ui/dom.js';
import { sizeFields } from './fields.js';

/** @typedef {import('../model/context.js').Context} Context */
/** @typedef {import('./share.js').Choices} Choices */

/** Card of a link, tall for a phone's feed, column of an article, phone, large for print. */
const SIZES = [
  { width: 1200, height: 630 },
  { width: 1080, height: 1350 },
  { width: 600, height: 450 },
  { width: 390, height: 560 },
  { width: 2400, height: 1260 },
];

/** @param {Context} context @param {Choices} choices @param {() => void} again @returns {import('../ui/dom.js').Child} */
export function picturePane(context, choices, again) {
  const { store, i18n } = context;
  const { state, data } = store;
  const url = (/** @type {'svg' | 'png'} */ format) => pictureOf(state, data.edition, 'pinned', i18n.lang, format, choices.picture);
  const failed = el('p', { class: 'note', role: 'status' });
  const image = el('img', {
    class: 'picture-preview',
    src: url('svg'),
    alt: altText(context, choices),
    width: choices.picture.width,
    height: choices.picture.height,
    onerror: () => {
      image.hidden = true;
      failed.textContent = i18n.t('picture-failed');
    },
  });
  const file = (/** @type {'svg' | 'png'} */ format) =>
    el('a', { class: 'button', id: `picture-${format}`, href: url(format), download: `testigo-${data.edition.id}.${format}` }, i18n.t(`picture-${format}`));
  return [
    sizeFields(context, 'picture', SIZES, choices.picture, (size) => {
      choices.picture = size;
      again();
    }),
    el('div', { class: 'share-buttons' }, file('svg'), file('png')),
    el('p', { class: 'note' }, i18n.t('picture-pinned')),
    image,
    failed,
    altField(context, choices, image),
  ];
}

/** @param {Context} context @param {Choices} choices @param {HTMLImageElement} image */
function altField(context, choices, image) {
  const { i18n } = context;
  const field = el('textarea', {
    id: 'share-alt',
    class: 'alt-field',
    rows: 4,
    oninput: () => {
      choices.alt = field.value.trim() === '' ? null : { of: viewKey(context), text: field.value.trim() };
      image.alt = altText(context, choices);
    },
  });
  field.value = altText(context, choices);
  const generated = () => {
    choices.alt = null;
    field.value = generatedAlt(context);
    image.alt = field.value;
    field.focus();
  };
  return el(
    'div',
    { class: 'share-field' },
    el('label', { for: 'share-alt' }, i18n.t('alt')),
    field,
    el(
      'div',
      { class: 'share-buttons' },
      copyButton(context, 'share-alt-copy', i18n.t('copy'), () => field.value, field),
      el('button', { type: 'button', id: 'share-alt-again', class: 'link', onclick: generated }, i18n.t('alt-again')),
    ),
  );
}
