/** The map's content as a list: what is in view, highest first, its number said politely after the map has come to rest. */
import { byId, changed, el, redraw } from '../ui/dom.js';
import { drawing } from '../model/drawing.js';
import { NOT_DRAWN } from '../map/in-view.js';
import { countryOf, isRate } from '../model/offers.js';
import { fullName } from '../words/names.js';

/** @typedef {import('../model/context.js').Context} Context */
/** @typedef {import('../model/types.js').Store} Store */
/** @typedef {import('../map/in-view.js').VisiblePlace} VisiblePlace */

const REST_MS = 600;

/** @param {Context} context @param {() => VisiblePlace[] | typeof NOT_DRAWN | null} visiblePlaces null while they are on their way */
export function createInView(context, visiblePlaces) {
  const { store, i18n, format } = context;
  const list = el('ol', {});
  const summary = el('summary', {}, i18n.t('inview-open', { number: '…' }));
  const details = el('details', {}, summary, list);
  const said = el('p', { class: 'visually-hidden', 'aria-live': 'polite' });
  byId('inview').append(details, said);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function draw() {
    const { marks } = drawing(store.data.answered, store.data.edition, store.data.seen?.zoom ?? 0);
    const entries = marks === 'none' ? deployments(store) : placesInView();
    byId('inview').hidden = entries === NOT_DRAWN;
    if (entries === null || entries === NOT_DRAWN) return;
    summary.textContent = i18n.t('inview-open', { number: format.count(entries.length) });
    redraw(
      list,
      entries.map((each) => el('li', {}, each)),
    );
    const number = i18n.t('inview-said', { number: format.count(entries.length), count: entries.length });
    // The first place says where the map has come to rest: the number alone is mostly twenty.
    const heard = entries.length > 0 ? `${number}: ${list.firstElementChild?.textContent}` : number;
    if (said.textContent !== heard) said.textContent = heard;
  }

  function placesInView() {
    const places = visiblePlaces();
    if (places === null || places === NOT_DRAWN) return places;
    const named = places.filter((place) => place.kind !== 'hexagon');
    return (named.length > 0 ? named : places).map((place, index) => entry(place, index, context));
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(draw, REST_MS);
  }

  byId('map').addEventListener('focusin', (event) => {
    if (event.target instanceof Element && event.target.matches('canvas:focus-visible')) details.open = true;
  });
  draw();
  store.subscribe((_store, before) => {
    if (changed(store.data, before.data, 'seen', 'areas', 'answered')) soon();
  });
  return { refresh: soon };
}

/** A country without counts: its deployments are all there is to see. @param {Store} store */
function deployments(store) {
  const country = countryOf(store.data.answered.place, store.data.edition);
  return store.data.zones
    .filter((zone) => zone.country === country)
    .map((zone) => opener(zone.id, zone.name, () => store.dispatch({ type: 'select-zone', id: zone.id })));
}

/** @param {VisiblePlace} place @param {number} index @param {Context} context */
function entry(place, index, context) {
  const { store, i18n } = context;
  const { kind, code } = place;
  const value = valueText(place, context);
  if (kind === 'area') {
    const button = opener(code, fullName(code, store.data, i18n), () => store.dispatch({ type: 'select-place', code }));
    return [button, ' ', el('span', {}, value)];
  }
  return kind === 'stack' ? opener(`stack-${index}`, value, () => store.dispatch({ type: 'select-stack', place: code })) : value;
}

/** @param {string} id @param {string} text @param {() => void} onclick */
function opener(id, text, onclick) {
  return el('button', { type: 'button', id: `inview-${id}`, class: 'link', onclick }, text);
}

/** @param {VisiblePlace} place @param {Context} context */
function valueText(place, { store: { data }, i18n, format }) {
  if (place.status === 'no_data') return i18n.t('nodata.inline');
  if (place.status === 'suppressed' || place.value === null) return i18n.t('status-suppressed');
  if (place.kind !== 'area' || !data.values) return i18n.t('inview-records', { number: format.count(place.n ?? 0), count: place.n ?? 0 });
  if (place.n === 0) return i18n.t('zero.inline');
  return isRate(data.answered.measure) ? format.rate(place.value) : format.count(place.value);
}
