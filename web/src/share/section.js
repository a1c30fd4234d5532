/** A section of the server's page in the dialog's pane: what only a browser can do with its fields, picture, embed and files. */
import { byId, el } from '../ui/dom.js';
import { put } from '../ui/put.js';
import { copy } from './copy.js';
import { saySize } from './size.js';

/** @param {HTMLElement} pane @param {import('../words/format.js').Format} format @param {(form: FormData) => void} choose */
export function createSection(pane, format, choose) {
  /** Words of what only scripts say. @type {DOMStringMap} */
  let words = {};

  pane.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) || !target.form) return;
    // The server takes the nearest size, too; the field must say it.
    if (target instanceof HTMLInputElement && target.type === 'number') target.value = String(nearest(target));
    choose(new FormData(target.form));
  });
  pane.addEventListener('input', ({ target }) => {
    const image = pane.querySelector('.picture-preview');
    if (image && target instanceof HTMLTextAreaElement) image.setAttribute('alt', target.value);
  });
  pane.addEventListener('submit', (event) => event.preventDefault());
  pane.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('[data-copies] > button') : null;
    const field = /** @type {HTMLTextAreaElement | null} */ (button && byId(button.id.replace('-copy', '')));
    if (button && field) void copy(button, field.value, words, field);
  });
  const pictureFailed = (/** @type {Event} */ { target }) => {
    if (!(target instanceof HTMLImageElement)) return;
    target.hidden = true;
    target.after(el('p', { class: 'note', role: 'status' }, words.pictureFailed));
  };
  pane.addEventListener('error', pictureFailed, true);
  new ResizeObserver(() => fit(pane)).observe(pane);

  /** @param {Document | null} page @param {string} id of the section */
  function draw(page, id) {
    const section = page?.getElementById(id);
    if (!section) return;
    words = page?.getElementById('share-words')?.dataset ?? {};
    put(pane, dressed(section, words));
    fit(pane);
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (pane.querySelectorAll('a[data-sized]'))) void saySize(link, format);
  }

  return { draw };
}

/** A section with copy buttons, without what a reader with scripts and tabs has no need of. @param {Element} section @param {DOMStringMap} words */
function dressed(section, words) {
  const model = /** @type {Element} */ (section.cloneNode(true));
  for (const each of model.querySelectorAll('h2, .share-show, .share-day')) each.remove();
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (model.querySelectorAll('[data-copies]'))) {
    place.append(el('button', { type: 'button', id: `${place.dataset.copies}-copy`, class: 'button' }, words.copy));
  }
  return model;
}

/** The number that a field allows and that is nearest to what stands in it. @param {HTMLInputElement} field */
function nearest({ min, max, valueAsNumber, defaultValue }) {
  return Math.min(Number(max), Math.max(Number(min), Math.round(valueAsNumber) || Number(defaultValue)));
}

/** The embed as it is, drawn smaller where the dialog is narrow. @param {HTMLElement} pane */
function fit(pane) {
  const frame = pane.querySelector('iframe');
  const box = frame?.parentElement;
  if (!box) return;
  const scale = Math.min(1, box.clientWidth / Number(frame.width));
  frame.style.scale = String(scale);
  box.style.height = `${Math.ceil(Number(frame.height) * scale)}px`;
}
