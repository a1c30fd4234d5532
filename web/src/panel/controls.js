/** Filter controls: native selects for measure, by, source and the source's own dimensions; switches for the layers. */
import { el, redraw } from '../dom.js';
import { choices } from './dimensions.js';
import { capital, relationWords } from '../wording.js';
import { byOptions, countryOf, hasCounts, measureOptions, sourceOf } from '../offers.js';

/** @typedef {import('../context.js').Context} Context */
/** @typedef {import('../types.js').By} By */
/** @typedef {{value: string, label: string}} Option */

/** Distances from a zone's border that are offered, km. */
const NEAR_KM = [25, 50, 100];

/** Nothing but `inside` is asked of a zone that is known in part. @param {import('../types.js').ZoneEntry} zone @param {string} asked */
function relations({ areaKnown }, asked) {
  if (areaKnown === 'partial') return ['inside'];
  const all = ['inside', 'outside', ...NEAR_KM.map((km) => `within_km:${km}`)];
  return all.includes(asked) ? all : [...all, asked];
}

/** @param {Context} context */
export function createControls({ store, i18n }) {
  const element = el('form', {
    class: 'controls',
    'aria-label': i18n.t('controls'),
    onsubmit: (/** @type {Event} */ event) => event.preventDefault(),
  });

  /**
   * @param {string} id
   * @param {string} label
   * @param {Option[]} options
   * @param {string} value
   * @param {(value: string) => void} choose
   * @param {string} [extra] class
   */
  function select(id, label, options, value, choose, extra = '') {
    return el(
      'label',
      { class: `field ${extra}` },
      el('span', {}, label),
      el(
        'select',
        { id, onchange: (/** @type {Event} */ event) => choose(/** @type {HTMLSelectElement} */ (event.target).value) },
        options.map((option) => el('option', { value: option.value, selected: option.value === value }, option.label)),
      ),
    );
  }

  function draw() {
    const { state, data } = store;
    const { edition } = data;
    if (!hasCounts(countryOf(state.place, edition), edition)) {
      redraw(element, layers());
      return;
    }
    const source = sourceOf(edition, state.source);
    const measures = measureOptions(source, state.dims).map((measure) => ({
      value: measure,
      label: i18n.t(`measure-${measure.replaceAll('_', '-')}`),
    }));
    const bys = byOptions(source).map((by) => ({ value: by, label: i18n.t(`by-${by}`) }));
    const sources = edition.sources.map(({ id, title }) => ({
      value: id,
      label: i18n.has(`source-${id}`) ? i18n.t(`source-${id}`) : title,
    }));
    redraw(
      element,
      select('control-measure', i18n.t('measure'), measures, state.measure, (measure) => store.dispatch({ type: 'set-measure', measure })),
      bys.length > 0 && select('control-by', i18n.t('by'), bys, state.by, (by) => store.dispatch({ type: 'set-by', by: /** @type {By} */ (by) })),
      select('control-source', i18n.t('source'), sources, state.source, (id) => store.dispatch({ type: 'set-source', source: id }), 'wide'),
      choices(state, edition, i18n).map(({ name, label, options, value }, index, all) =>
        select(
          `control-${name}`,
          label,
          options,
          value,
          (chosen) => store.dispatch({ type: 'set-dimension', name, value: chosen }),
          // Two a row; the last of an odd number has room for its words.
          index === all.length - 1 && index % 2 === 0 ? 'wide' : '',
        ),
      ),
      zoneFilter(),
      layers(),
    );
  }

  /** The deployment that an address limits the numbers to, and how they lie to it. */
  function zoneFilter() {
    const { state, data } = store;
    const zone = data.edition.zones.find((each) => each.id === state.zoneFilter);
    if (!zone) return null;
    const options = relations(zone, state.relation).map((value) => ({ value, label: capital(relationWords(zone, value, i18n)) }));
    const off = { value: '', label: i18n.t('zone-filter-off') };
    return select('control-relation', i18n.t('zone-filter'), [off, ...options], state.relation, (value) => store.dispatch({ type: 'set-relation', relation: value || null }), 'wide');
  }

  function layers() {
    const { state, data } = store;
    return el(
      'fieldset',
      { class: 'layers wide' },
      el('legend', { class: 'visually-hidden' }, i18n.t('layers')),
      data.edition.zones.length > 0 && layer('zones', state.showZones),
      layer('labels', state.showLabels),
    );
  }

  /** @param {'zones' | 'labels'} name @param {boolean} shown */
  function layer(name, shown) {
    return el(
      'label',
      { class: 'check' },
      el('input', {
        type: 'checkbox',
        id: `layer-${name}`,
        checked: shown,
        onchange: (/** @type {Event} */ event) =>
          store.dispatch({ type: 'set-layer', layer: name, shown: /** @type {HTMLInputElement} */ (event.target).checked }),
      }),
      i18n.t(`layers-${name}`),
    );
  }

  draw();
  const keys = /** @type {const} */ (['zoneFilter', 'relation', 'source', 'measure', 'by', 'dims', 'place', 'showZones', 'showLabels']);
  store.subscribe((_store, before) => {
    if (keys.some((key) => store.state[key] !== before.state[key])) draw();
  });
  return { element };
}
