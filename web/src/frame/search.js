/** Search for a municipality, a state or an operation: a combobox over the edition's own index, no request a letter. */
import { el, redraw } from '../ui/dom.js';
import { find } from './find-places.js';
import { icon } from '../ui/icons.js';

/** @typedef {import('../model/context.js').Context} Context */
/** @typedef {import('./find-places.js').Hit} Hit */

/** @param {Context} context @param {HTMLElement} element where the search stands */
export function createSearch({ store, i18n, format }, element) {
  /** @type {Hit[]} */
  let hits = [];
  let active = -1;

  const list = el('ul', { id: 'search-hits', role: 'listbox', 'aria-label': i18n.t('search'), hidden: true });
  const said = el('p', { class: 'visually-hidden', role: 'status' });
  const none = el('p', { class: 'search-none', hidden: true });
  const input = el('input', {
    type: 'search',
    id: 'search',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: i18n.t('search'),
    'aria-label': i18n.t('search'),
    'aria-controls': 'search-hits',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    oninput: update,
    onkeydown: onKey,
    onblur: () => setTimeout(hide, 150),
    onfocus: update,
  });
  element.append(input, icon('search'), list, none, said);

  function update() {
    hits = find(input.value, store.data, i18n);
    active = -1;
    draw();
    const asked = input.value.trim() !== '';
    none.hidden = !asked || hits.length > 0;
    none.textContent = none.hidden ? '' : i18n.t('search-none', { query: input.value.trim() });
    said.textContent = !asked ? '' : hits.length > 0 ? i18n.t('search-found', { number: format.count(hits.length), count: hits.length }) : none.textContent;
  }

  function draw() {
    redraw(
      list,
      hits.map((hit, index) =>
        el(
          'li',
          {
            id: `hit-${index}`,
            role: 'option',
            'aria-selected': String(index === active),
            onmousedown: (/** @type {Event} */ event) => event.preventDefault(),
            onclick: () => choose(hit),
          },
          el('span', {}, hit.name),
          hit.detail && el('small', {}, hit.detail),
        ),
      ),
    );
    list.hidden = hits.length === 0;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    if (active >= 0) input.setAttribute('aria-activedescendant', `hit-${active}`);
    else input.removeAttribute('aria-activedescendant');
  }

  function hide() {
    list.hidden = true;
    none.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (hits.length === 0) update();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (hits.length > 0) active = (active + step + hits.length) % hits.length;
      draw();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const hit = hits[Math.max(active, 0)];
      if (hit) choose(hit);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      event.preventDefault();
      active = -1;
      hide();
    } else if (event.key === 'Escape' && input.value !== '') {
      event.stopPropagation();
      input.value = '';
      update();
    }
  }

  /** @param {Hit} hit */
  function choose(hit) {
    input.value = hit.name;
    hits = [];
    hide();
    store.dispatch(
      hit.kind === 'zone'
        ? { type: 'select-zone', id: hit.id, find: true }
        : store.data.edition.countries.includes(hit.id)
          ? { type: 'set-country', code: hit.id }
          : { type: 'select-place', code: hit.id, find: true },
    );
    element.dispatchEvent(new Event('found', { bubbles: true }));
  }

  return { focus: () => input.focus() };
}
