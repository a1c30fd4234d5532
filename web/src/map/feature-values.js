/** Joins values onto the static geometry: one class per area as feature state, and only what changed since. */
import { EMPTY, classOfValue } from './classes.js';
import { areasAt } from './sources.js';
import { PATTERN_CLASSES } from './style.js';

/** @typedef {import('../model/types.js').Values} Values */
/** @typedef {import('../model/types.js').Drawing} Drawing */
/** @typedef {Pick<import('maplibre-gl').Map, 'setFeatureState'>} FeatureStates */

/**
 * Class of every area that is drawn with one.
 *
 * @param {Values | null} values
 * @param {Drawing} drawing
 * @param {(code: string) => boolean} isCounted lies in a country that the sources cover
 * @returns {Map<string, number>}
 */
export function classes(values, drawing, isCounted) {
  /** @type {Map<string, number>} */
  const result = new Map();
  if (!values || values.level !== drawing.level || (drawing.marks !== 'fill' && drawing.marks !== 'circles')) return result;
  for (const code of values.noData) if (isCounted(code)) result.set(code, EMPTY.noData);
  for (const [code, value] of values.values) {
    const valueClass = classOfValue(value, values.classBreaks);
    if (valueClass !== null) result.set(code, valueClass);
  }
  if (drawing.marks === 'circles') {
    for (const [code, valueClass] of result) if (!PATTERN_CLASSES.has(valueClass)) result.delete(code);
  }
  return result;
}

/**
 * Areas whose source lacks months of the period.
 *
 * @param {Values | null} values
 * @param {Drawing} drawing
 * @returns {Set<string>}
 */
export function partials(values, drawing) {
  if (!values || values.level !== drawing.level) return new Set();
  return new Set([...values.values].flatMap(([code, { status }]) => (status === 'partial' ? [code] : [])));
}

/** Remembers what each level shows, so that a new period touches only areas whose class changed. */
export function createFeatureValues() {
  /** @type {Record<string, Map<string, number>>} */
  const shown = {};
  /** @type {Record<string, Set<string>>} */
  const lacking = {};

  /**
   * @param {FeatureStates} map
   * @param {import('../model/types.js').Level} level
   * @param {Map<string, number>} next
   * @param {Set<string>} [partial]
   * @returns {number} areas touched
   */
  function show(map, level, next, partial = new Set()) {
    const { source, 'source-layer': sourceLayer } = areasAt(level);
    const where = { source, ...(sourceLayer ? { sourceLayer } : {}) };
    const before = shown[level] ?? new Map();
    let touched = 0;
    /** @param {string} id @param {number | null} valueClass */
    const set = (id, valueClass) => {
      map.setFeatureState({ ...where, id }, { class: valueClass });
      touched += 1;
    };
    for (const [code, valueClass] of next) if (before.get(code) !== valueClass) set(code, valueClass);
    for (const code of before.keys()) if (!next.has(code)) set(code, null);
    shown[level] = next;
    const lacked = lacking[level] ?? new Set();
    const mark = (/** @type {string} */ id) => map.setFeatureState({ ...where, id }, { partial: partial.has(id) });
    for (const code of new Set([...lacked, ...partial])) if (lacked.has(code) !== partial.has(code)) mark(code);
    lacking[level] = partial;
    return touched;
  }

  return { show };
}
