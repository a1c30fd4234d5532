/** A place: population, one block a source, deployments over it. Numbers of different sources stand apart and are never added. */
import { definitionButton } from '../define.js';
import { el } from '../dom.js';
import { DIMENSION_ORDER, countryOf, hasCounts, sourceOf } from '../offers.js';
import { codeWord, countryName } from '../wording.js';
import { countsBlock } from './place-counts.js';
import { downloadsBlock } from './place-downloads.js';
import { eventsBlock } from './place-events.js';
import { feminicideWarning } from './legend-notes.js';
import { placeNotes } from './place-notes.js';
import { zonesBlock } from './place-zones.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').PlaceDetail} PlaceDetail */
/** @typedef {import('../types.js').PlaceSource} PlaceSource */
/** @typedef {import('../dom.js').Child} Child */

/** @param {Context} context @param {PlaceDetail} place @returns {Child[]} */
export function placePanel(context, place) {
  const { store, i18n } = context;
  const { state, data } = store;
  const blocks = [...place.sources].sort((a, b) => Number(b.source === state.source) - Number(a.source === state.source));
  const counted = hasCounts(countryOf(place.code, data.edition), data.edition);
  return [
    el(
      'div',
      { class: 'place-head' },
      el('h1', { id: 'place-title', tabindex: '-1' }, placeTitle(place, context)),
      el('span', { class: 'place-code' }, i18n.t('code', { c: place.code })),
    ),
    (counted || place.population) && el('p', { class: 'place-population' }, population(place, context), place.population && definitionButton(context, 'population', { id: 'define-population' })),
    counted
      ? [askedElsewhere(context, place), blocks.map((block, index) => sourceBlock(context, place, block, index === 0))]
      : el('p', { class: 'undrawn' }, countryName(countryOf(place.code, data.edition), data, i18n), ': ', i18n.t('nocounts-label'), '.'),
    store.data.edition.zones.length > 0 && zonesBlock(context, place),
    counted && dateBlock(context, place),
    downloadsBlock(context, place),
    el('button', { type: 'button', id: 'place-share', class: 'button', 'data-share': 'link', 'aria-haspopup': 'dialog' }, i18n.t('share')),
    el(
      'p',
      { class: 'legend-sources' },
      counted && i18n.t('sources', { l: blocks.map((block) => sourceOf(data.edition, block.source).attribution).join('; ') }),
      ' ',
      el('strong', { class: 'notcause' }, i18n.t('notcause')),
    ),
  ];
}

/** The place around any day: the question of a reader who knows of something that no list of deployments has. @param {Context} context @param {PlaceDetail} place */
function dateBlock({ store, i18n }, place) {
  if (place.level === 'country') return null;
  return el(
    'p',
    {},
    el(
      'button',
      { type: 'button', id: 'place-compare', class: 'link', onclick: () => store.dispatch({ type: 'compare', place: place.code, date: store.state.start }) },
      i18n.t('compare-at'),
    ),
  );
}

/** @param {PlaceDetail} place @param {Context} context */
function placeTitle(place, { store, i18n }) {
  if (place.level !== 'municipality' || !place.parent)
    return place.level === 'country' ? countryName(place.code, store.data, i18n) : place.name;
  return `${place.name}, ${place.parent.name}`;
}

/** @param {PlaceDetail} place @param {Context} context */
function population({ population: found }, { store, i18n, format }) {
  return found
    ? i18n.t('pop', { n: format.count(found.value), y: String(found.year) })
    : i18n.t('nopop', { y: store.state.end.slice(0, 4) });
}

/** The map's source may not know places of the level: said, so that its absence here is no zero. @param {Context} context @param {PlaceDetail} place */
function askedElsewhere({ store, i18n }, place) {
  const asked = sourceOf(store.data.edition, store.state.source);
  if (place.sources.some(({ source }) => source === asked.id)) return null;
  return el('p', { class: 'note' }, i18n.t(asked.levels.includes('states') ? 'level-state-only' : 'level-country-only', { s: asked.short }));
}

/** @param {Context} context @param {PlaceDetail} place @param {PlaceSource} block @param {boolean} first */
function sourceBlock(context, place, block, first) {
  const { store, i18n } = context;
  const { state, data } = store;
  const source = sourceOf(data.edition, block.source);
  const heading = i18n.has(`source-${block.source}`) ? i18n.t(`source-${block.source}`) : source.title;
  const ramp = block.kind === 'events' || source.measures[0] === 'count' ? 'count' : 'rate';
  const filtered = block.source === state.source && Object.keys(state.dims).length > 0;
  const shown = filtered ? askedBlock(data, place.code, block.source) : block;
  const lanes = first ? place.zones : [];
  return el(
    'div',
    { class: `block block-${ramp}` },
    el(
      'div',
      { class: 'defined' },
      el('h2', {}, heading),
      definitionButton(context, block.kind === 'events' ? 'records' : 'count', { id: `define-${block.source}`, source: block.source }),
    ),
    filtered && el('p', { class: 'note' }, dimensionsOf(context)),
    filtered && feminicideWarning(context, 'place'),
    !shown && el('p', { class: 'note' }, i18n.t('loading', { p: context.format.period(state) })),
    shown && (shown.kind === 'events' ? eventsBlock(context, shown, lanes) : countsBlock(context, shown, lanes)),
    placeNotes(context, block.source, place.code),
    notAdded(context, place, block),
  );
}

/** Every block with a number says which others it is not added to. @param {Context} context @param {PlaceDetail} place @param {PlaceSource} block */
function notAdded({ store, i18n }, place, block) {
  const others = place.sources.filter((each) => each.source !== block.source && !each.noData);
  if (block.noData || others.length === 0) return null;
  const names = others.map((each) => sourceOf(store.data.edition, each.source).short);
  return el('p', { class: 'note' }, i18n.t('notsum-to', { l: names.join(', ') }));
}

/** The block under the reader's dimensions, null until it is here. @param {import('../types.js').Data} data @param {string} code @param {string} source */
function askedBlock({ placeAsked }, code, source) {
  return (placeAsked?.code === code && placeAsked.sources.find((each) => each.source === source)) || null;
}

/** `Delito: feminicidio · Sexo: mujeres`. @param {Context} context */
function dimensionsOf({ store, i18n }) {
  const { dims } = store.state;
  return DIMENSION_ORDER.filter((name) => dims[name] !== undefined)
    .map((name) => `${i18n.t(`dimension-${name}`)}: ${codeWord(name, dims[name] ?? '', i18n).toLowerCase()}`)
    .join(' · ');
}
