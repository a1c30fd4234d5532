/** The hits of the search as a listbox under its input: the keyboard goes through them, a press or Enter takes one. */
import { el, redraw } from '../ui/dom.js';

/** @typedef {import('./find-places.js').Hit} Hit */

/** @param {HTMLInputElement} input the combobox @param {string} label @param {(hit: Hit) => void} choose */
export function createHits(input, label, choose) {
  /** @type {Hit[]} */
  let hits = [];
  /** Position of the hit that the keyboard is on, -1 = none. */
  let active = -1;
  const list = el('ul', { id: 'search-hits', role: 'listbox', 'aria-label': label, hidden: true });

  function draw() {
    redraw(
      list,
      hits.map((hit, index) => option(hit, index, { selected: index === active, choose })),
    );
    list.hidden = hits.length === 0;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    if (active >= 0) input.setAttribute('aria-activedescendant', `hit-${active}`);
    else input.removeAttribute('aria-activedescendant');
  }

  function hide() {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  return {
    element: list,
    hide,
    /** What Enter takes: the active hit, else the best; undefined without hits. */
    wanted: () => hits[Math.max(active, 0)],
    /** @param {Hit[]} found best first */
    show(found) {
      hits = found;
      active = -1;
      draw();
    },
    /** @param {1 | -1} by */
    step(by) {
      if (hits.length > 0) active = (active + by + hits.length) % hits.length;
      draw();
    },
    /** Escape: the hits stay for the next arrow. */
    leave() {
      active = -1;
      hide();
    },
    /** One was taken. */
    clear() {
      hits = [];
      hide();
    },
  };
}

/** @param {Hit} hit @param {number} index @param {{selected: boolean, choose: (hit: Hit) => void}} state */
function option(hit, index, { selected, choose }) {
  return el(
    'li',
    {
      id: `hit-${index}`,
      role: 'option',
      'aria-selected': String(selected),
      onmousedown: (/** @type {Event} */ event) => event.preventDefault(),
      onclick: () => choose(hit),
    },
    el('span', {}, hit.name),
    hit.detail && el('small', {}, hit.detail),
  );
}
