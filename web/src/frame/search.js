/** Search for a municipality, a state or an operation: a combobox over the edition's own index, no request a letter. */
import { el, redraw } from '../dom.js';
import { icon } from './icons.js';
import { countryName, fullName } from '../wording.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').Data} Data */
/** @typedef {{id: string, kind: 'area' | 'zone', name: string, detail: string, rank: number}} Hit */

/** Hits shown at once. */
const LIMIT = 8;

/** Lower case without accents and commas: what people type. @param {string} text */
export function fold(text) {
  return text.normalize('NFD').replace(/[\p{M},]/gu, '').toLowerCase();
}

/**
 * Best hits first: a name that begins with the words, then a word that does, then any part; states before
 * municipalities, operations last.
 *
 * @param {string} query
 * @param {Data} data
 * @param {import('../i18n.js').I18n} i18n
 * @returns {Hit[]}
 */
export function find(query, data, i18n) {
  const wanted = fold(query.trim());
  if (wanted === '') return [];
  /** @type {Hit[]} */
  const hits = [];
  for (const area of data.areas.values()) {
    const name = area.level === 'country' ? countryName(area.code, data, i18n) : area.name;
    const full = area.level === 'municipality' ? fullName(area.code, data, i18n) : name;
    const rank = rankOf(wanted, fold(name), fold(full), area.code);
    if (rank !== null)
      hits.push({
        id: area.code,
        kind: 'area',
        name,
        detail: full === name ? '' : full.slice(name.length + 2),
        rank: rank + (area.level === 'municipality' ? 0.5 : 0),
      });
  }
  for (const zone of data.edition.zones) {
    const rank = rankOf(wanted, fold(zone.name), fold(zone.name), zone.id);
    if (rank !== null) hits.push({ id: zone.id, kind: 'zone', name: zone.name, detail: zone.first.slice(0, 4), rank: rank + 0.7 });
  }
  return hits.sort((a, b) => a.rank - b.rank || a.name.length - b.name.length || (a.id < b.id ? -1 : 1)).slice(0, LIMIT);
}

/** @param {string} wanted @param {string} name @param {string} full @param {string} id @returns {number | null} */
function rankOf(wanted, name, full, id) {
  if (name === wanted || id === wanted) return 0;
  if (full.startsWith(wanted)) return 1;
  if (full.includes(` ${wanted}`)) return 2;
  return full.includes(wanted) ? 3 : null;
}

/** @param {Context} context */
export function createSearch({ store, i18n, format }) {
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
  const element = el('div', { class: 'search', role: 'search' }, input, icon('search'), list, none, said);

  function update() {
    hits = find(input.value, store.data, i18n);
    active = -1;
    draw();
    const asked = input.value.trim() !== '';
    none.hidden = !asked || hits.length > 0;
    none.textContent = none.hidden ? '' : i18n.t('search-none', { q: input.value.trim() });
    said.textContent = !asked
      ? ''
      : hits.length > 0
        ? i18n.t('search-found', { n: format.count(hits.length), count: hits.length })
        : none.textContent;
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
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (hits.length > 0) active = (active + step + hits.length) % hits.length;
      draw();
    } else if (event.key === 'Enter') {
      const hit = hits[Math.max(active, 0)];
      if (hit) choose(hit);
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
    if (store.state.view !== 'map') store.dispatch({ type: 'set-view', view: 'map' });
    store.dispatch(
      hit.kind === 'zone'
        ? { type: 'select-zone', id: hit.id }
        : hit.id.length === 2 && store.data.edition.countries.includes(hit.id)
          ? { type: 'set-country', code: hit.id }
          : { type: 'select-place', code: hit.id },
    );
    element.dispatchEvent(new Event('found', { bubbles: true }));
  }

  return { element, focus: () => input.focus() };
}
