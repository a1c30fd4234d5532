/** The terms of a comparison that few readers change, folded away: months left out, what is compared with, whom the source counts. */
import { choices } from '../panel/dimensions.js';
import { countryOf, sourceOf } from '../offers.js';
import { el, redraw } from '../dom.js';
import { select } from './select.js';
import { WASHOUT, WASHOUTS } from '../state.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('./select.js').Choice} Choice */

/** Distances at which neighbours are left out, km. */
const NEAR_KM = [50, 100];

/** @param {Context} context */
export function createTerms({ store, i18n, format }) {
  const fields = el('div', { class: 'compare-terms' });
  const element = el('details', { class: 'compare-more', open: areChanged() }, el('summary', { id: 'compare-more' }, i18n.t('compare-more')), fields);

  /** An address that changes them shows that it does. */
  function areChanged() {
    const { washout, controls, dims } = store.state;
    return washout !== WASHOUT || controls !== null || Object.keys(dims).length > 0;
  }

  function draw() {
    const { state, data } = store;
    redraw(
      fields,
      select('compare-washout', i18n.t('compare-washout'), WASHOUTS.map(washout), String(state.washout), chooseWashout),
      select('compare-controls', i18n.t('compare-controls'), controls(), state.controls ?? '', (code) => store.dispatch({ type: 'set-controls', controls: code || null }), 'wide'),
      choices(state, data.edition, i18n).map(({ name, label, options, value }) =>
        select(`compare-${name}`, label, options, value, (chosen) => store.dispatch({ type: 'set-dimension', name, value: chosen })),
      ),
    );
  }

  /** @param {number} months */
  function washout(months) {
    const several = i18n.t('compare-washout-several', { n: format.count(months) });
    return { value: String(months), label: months === 0 ? i18n.t('compare-washout-none') : months === 1 ? i18n.t('compare-washout-one') : several };
  }

  /** @param {string} value */
  function chooseWashout(value) {
    const months = WASHOUTS.find((each) => String(each) === value);
    if (months !== undefined) store.dispatch({ type: 'set-washout', washout: months });
  }

  /** @returns {Choice[]} */
  function controls() {
    const { state, data } = store;
    const zone = data.edition.zones.find((each) => each.id === state.operation);
    const country = zone?.country ?? countryOf(state.place, data.edition);
    const states = [...data.areas.values()]
      .filter((area) => area.level === 'state' && area.parent === country)
      .map(({ code, name }) => ({ value: code, label: name }))
      .sort((a, b) => a.label.localeCompare(b.label, i18n.lang));
    // Distances are those of municipalities.
    const distances = sourceOf(data.edition, state.source).levels.includes('municipalities') ? NEAR_KM : [];
    const near = distances.map((km) => ({ value: `neighbours_excluded_km:${km}`, label: i18n.t('compare-controls-near', { n: format.count(km) }) }));
    const all = [{ value: '', label: i18n.t('compare-controls-other') }, ...near];
    // An address may ask for what no list holds.
    const asked = state.controls ?? '';
    const known = [...all, ...states].some(({ value }) => value === asked);
    const own = known ? [] : [{ value: asked, label: i18n.t('compare-controls-some', { l: asked }) }];
    return [...all, ...own, { group: i18n.t('compare-controls-one'), options: states }];
  }

  return { element, draw };
}
