/** The way to the views of people harmed: one link each, so that it can be opened beside, sent and read without a press. */
import { el, redraw } from '../dom.js';
import { countryOf, hasCounts } from '../offers.js';
import { reduce } from '../reduce.js';
import { toQuery } from '../state.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').Store} Store */
/** @typedef {{word: string, source: string, dims: Record<string, string>}} Entry */

/** Women killed are both offences together: feminicide alone is no entry, as it cannot be compared. */
export const WOMEN = { word: 'victims-women', source: 'sesnsp', dims: { offence: 'intentional_homicide,feminicide', sex: 'female' } };

/** @type {Entry[]} */
const ENTRIES = [
  WOMEN,
  { word: 'victims-minors', source: 'sesnsp', dims: { offence: 'intentional_homicide,feminicide', age: '0-17' } },
  { word: 'victims-press', source: 'cpj', dims: {} },
  { word: 'victims-civilians', source: 'ucdp', dims: { victim: 'civilians' } },
];

/** True when the edition has all that an entry asks for. @param {Entry} entry @param {import('../types.js').Edition} edition */
export function exists({ source, dims }, edition) {
  const found = edition.sources.find((each) => each.id === source);
  return !!found && Object.entries(dims).every(([name, codes]) => codes.split(',').every((code) => found.dimensions[name]?.codes.includes(code)));
}

/**
 * A link to a view of some people; a plain press shows it at once.
 *
 * @param {Store} store
 * @param {Entry} entry
 * @param {string} text
 * @param {Record<string, string | null>} [more] attributes
 */
export function viewLink(store, { source, dims }, text, more = {}) {
  const { state, data } = store;
  const action = /** @type {const} */ ({ type: 'show', source, dims });
  const query = toQuery(reduce({ state, data }, action).state, data.edition);
  return el(
    'a',
    {
      href: `?${query}`,
      ...more,
      onclick: (/** @type {MouseEvent} */ event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        store.dispatch(action);
      },
    },
    text,
  );
}

/** @param {Context} context */
export function createVictims({ store, i18n }) {
  const element = el('nav', { class: 'victims', 'aria-labelledby': 'victims-title' });

  function draw() {
    const { edition } = store.data;
    const counted = hasCounts(countryOf(store.state.place, edition), edition);
    const entries = ENTRIES.filter((entry) => counted && exists(entry, edition));
    element.hidden = entries.length === 0;
    redraw(
      element,
      el('p', { id: 'victims-title' }, i18n.t('victims')),
      el(
        'ul',
        { role: 'list' },
        entries.map((entry) =>
          el('li', {}, viewLink(store, entry, i18n.t(entry.word), { id: entry.word, 'aria-current': isShown(entry) ? 'true' : null })),
        ),
      ),
    );
  }

  /** @param {Entry} entry */
  function isShown({ source, dims }) {
    const { state } = store;
    const names = Object.keys(dims);
    return state.source === source && Object.keys(state.dims).length === names.length && names.every((name) => state.dims[name] === dims[name]);
  }

  draw();
  store.subscribe((_store, before) => {
    if (store.state !== before.state) draw();
  });
  return { element };
}
