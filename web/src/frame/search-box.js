/** The hits of the search and how a reader goes through them. Fetched with the first wish to search. */
import { el } from '../ui/dom.js';
import { find } from './find-places.js';
import { createHits } from './hits.js';

/** @typedef {import('../model/context.js').Context} Context */
/** @typedef {import('./find-places.js').Hit} Hit */

/**
 * @param {Context} context
 * @param {HTMLElement} element where the search stands
 * @param {HTMLInputElement} input its field
 * @param {boolean} isEntered Enter was the last key before this was here
 */
export function createSearchBox({ store, i18n, format }, element, input, isEntered) {
  const said = el('p', { class: 'visually-hidden', role: 'status' });
  const none = el('p', { class: 'search-none', hidden: true });
  const list = createHits(input, i18n.t('search'), choose);
  element.append(el('div', { class: 'search-found' }, none, list.element), said);
  input.setAttribute('aria-controls', 'search-hits');
  input.setAttribute('aria-autocomplete', 'list');
  input.onkeydown = (event) => onKey(event, { list, input, update, take });
  input.addEventListener('input', update);
  input.addEventListener('focus', update);
  input.addEventListener('blur', () => setTimeout(hide, 150));
  // What was typed before this was here.
  if (document.activeElement === input) update();
  if (isEntered) take();

  function update() {
    const { hits, near } = find(input.value, store.data, i18n);
    list.show(hits);
    const asked = input.value.trim() !== '';
    none.hidden = !asked || (hits.length > 0 && !near);
    none.textContent = none.hidden ? '' : i18n.t('search-none', { query: input.value.trim() });
    said.textContent = !asked ? '' : hits.length > 0 ? i18n.t('search-found', { number: format.count(hits.length), count: hits.length }) : none.textContent;
  }

  function hide() {
    none.hidden = true;
    list.hide();
  }

  /** What Enter takes. */
  function take() {
    const hit = list.wanted();
    if (hit) choose(hit);
  }

  /** @param {Hit} hit */
  function choose(hit) {
    input.value = hit.name;
    list.clear();
    store.dispatch(actionOf(hit, store.data.edition.countries));
    element.dispatchEvent(new Event('found', { bubbles: true }));
  }
}

/** @param {KeyboardEvent} event @param {{list: ReturnType<typeof createHits>, input: HTMLInputElement, update: () => void, take: () => void}} box */
function onKey(event, { list, input, update, take }) {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (!list.wanted()) update();
    list.step(event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    take();
  } else if (event.key === 'Escape' && !list.element.hidden) {
    event.stopPropagation();
    event.preventDefault();
    list.leave();
  } else if (event.key === 'Escape' && input.value !== '') {
    event.stopPropagation();
    input.value = '';
    update();
  }
}

/** @param {Hit} hit @param {string[]} countries of the edition @returns {import('../model/types.js').Action} */
function actionOf({ kind, id }, countries) {
  if (kind === 'zone') return { type: 'select-zone', id, find: true };
  return countries.includes(id) ? { type: 'set-country', code: id } : { type: 'select-place', code: id, find: true };
}
