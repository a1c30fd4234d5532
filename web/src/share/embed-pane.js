/** Share: the code that puts the map on another page, with a preview of what it will be there. */
import { embedOf, mapLinkOf, pictureOf } from './addresses.js';
import { altText, titleOf } from './alt.js';
import { elementCode, iframeCode } from './codes.js';
import { el } from '../ui/dom.js';
import { choice, copyField, followChoice, sizeFields } from './fields.js';

/** @typedef {import('./share.js').Choices} Choices */
/** @typedef {import('../model/context.js').Context} Context */

/** Column of an article, and a phone. */
const SIZES = [
  { width: 600, height: 450 },
  { width: 390, height: 560 },
];
/** The picture in the code has twice the pixels, for screens that show them. */
const DENSITY = 2;

/** @param {Context} context @param {Choices} choices @param {() => void} again @returns {import('../ui/dom.js').Child} */
export function embedPane(context, choices, again) {
  const { i18n } = context;
  /** @type {{value: Choices['kind'], label: string}[]} */
  const kinds = [
    { value: 'element', label: i18n.t('embed-element') },
    { value: 'iframe', label: i18n.t('embed-iframe') },
  ];
  return [
    el(
      'div',
      { class: 'share-row' },
      choice('share-kind', i18n.t('embed-kind'), kinds, choices.kind, (kind) => {
        choices.kind = kind;
        again();
      }),
      sizeFields(context, 'embed', SIZES, choices.embed, (size) => {
        choices.embed = size;
        again();
      }),
    ),
    el('p', { class: 'note' }, i18n.t(`embed-${choices.kind}-about`)),
    followChoice(context, choices, again),
    copyField(context, { id: 'share-code', label: i18n.t('embed-code'), text: codeOf(context, choices), rows: 8 }),
    preview(context, choices),
  ];
}

/** @param {Context} context @param {Choices} choices */
export function codeOf(context, choices) {
  const { store, i18n } = context;
  const { state, data } = store;
  const { follow, embed, kind } = choices;
  if (kind === 'iframe') return iframeCode({ src: embedOf(state, data.edition, follow, i18n.lang), title: titleOf(context), ...embed });
  const sides = Math.min(DENSITY, 2400 / embed.width, 2400 / embed.height);
  const pixels = { width: Math.round(embed.width * sides), height: Math.round(embed.height * sides) };
  return elementCode({
    origin: location.origin,
    href: mapLinkOf(state, data.edition, follow, i18n.lang),
    picture: pictureOf(state, data.edition, follow, i18n.lang, 'png', pixels),
    alt: altText(context, choices),
    ...embed,
  });
}

/** The embed as it is, drawn smaller where the dialog is narrow. @param {Context} context @param {Choices} choices */
function preview({ store, i18n }, { follow, embed: { width, height } }) {
  const label = i18n.t('embed-preview', { w: width, h: height });
  const frame = el('iframe', {
    src: embedOf(store.state, store.data.edition, follow, i18n.lang),
    title: label,
    width,
    height,
    loading: 'lazy',
    class: 'embed-frame',
  });
  const box = el('div', { class: 'embed-box' }, frame);
  const fit = () => {
    const scale = Math.min(1, box.clientWidth / width);
    frame.style.scale = String(scale);
    box.style.height = `${Math.ceil(height * scale)}px`;
  };
  new ResizeObserver(fit).observe(box);
  return el('figure', { class: 'embed-preview' }, el('figcaption', { class: 'note' }, label), box);
}
