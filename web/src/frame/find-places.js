/** Finding a municipality, a state or an operation in the edition's own index: what people type, without accents. */
import { areaName, countryName } from '../words/names.js';

/** @typedef {import('../model/types.js').Data} Data */
/** @typedef {import('../model/types.js').Area} Area */
/** @typedef {{id: string, kind: 'area' | 'zone', name: string, detail: string, rank: number}} Hit */

/** Among hits as good, the larger place first. */
const LEVEL_RANK = { country: 0, state: 0.1, municipality: 0.5 };

/** Hits shown at once. */
const LIMIT = 8;

/**
 * Names of Mexico's states that people and documents use beside the edition's own: the constitutions' full ones, the
 * common ones. By INEGI's code; other countries' codes differ.
 */
const ALSO = /** @type {Record<string, string[]>} */ ({
  '05': ['Coahuila de Zaragoza'],
  '09': ['Distrito Federal', 'Mexico City', 'Cidade do México', 'D. F.'],
  15: ['Estado de México', 'Edomex', 'State of Mexico'],
  16: ['Michoacán de Ocampo'],
  22: ['Querétaro de Arteaga'],
  30: ['Veracruz de Ignacio de la Llave'],
});

/** Lower case without accents and signs. @param {string} text */
export function fold(text) {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[.,;:()/"'’–-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * Best hits first: the whole name, a name that begins with the words, one in which every word begins a word, then any
 * part; states before municipalities, operations last.
 *
 * @param {string} query
 * @param {Data} data
 * @param {import('../words/i18n.js').I18n} i18n
 * @returns {Hit[]}
 */
export function find(query, data, i18n) {
  const wanted = fold(query);
  if (wanted === '') return [];
  /** @type {Hit[]} */
  const hits = [];
  for (const area of data.areas.values()) {
    const hit = areaHit(wanted, area, data, i18n);
    if (hit) hits.push(hit);
  }
  for (const zone of data.edition.zones) {
    const rank = rankOf(wanted, [zone.name, zone.short, zone.laneName], zone.first.slice(0, 4), zone.id);
    if (rank !== null) hits.push({ id: zone.id, kind: 'zone', name: zone.name, detail: zone.first.slice(0, 4), rank: rank + 0.7 });
  }
  return hits.sort((a, b) => a.rank - b.rank || a.name.length - b.name.length || (a.id < b.id ? -1 : 1)).slice(0, LIMIT);
}

/** @param {string} wanted @param {Area} area @param {Data} data @param {import('../words/i18n.js').I18n} i18n @returns {Hit | null} */
function areaHit(wanted, area, data, i18n) {
  const parent = area.level === 'country' ? '' : areaName(area.parent, data, i18n);
  const also = ALSO[area.code] ?? [];
  const plain = area.level === 'country' ? countryName(area.code, data, i18n) : area.name;
  // A state that is called as its country is told from it by its usual name.
  const isCalledAsItsCountry = area.level === 'state' && area.name === data.areas.get(area.parent)?.name;
  const name = isCalledAsItsCountry ? (also[0] ?? plain) : plain;
  const names = [name, plain, area.short ?? '', ...also].filter(Boolean);
  const rank = rankOf(wanted, names, parent, area.code);
  if (rank === null) return null;
  return { id: area.code, kind: 'area', name, detail: parent, rank: rank + LEVEL_RANK[area.level] };
}

/**
 * @param {string} wanted folded
 * @param {string[]} names of one place or operation
 * @param {string} within what a reader adds to tell it from others: its state, its year
 * @param {string} id
 * @returns {number | null} 0 best
 */
function rankOf(wanted, names, within, id) {
  if (id.toLowerCase() === wanted) return 0;
  const ranks = names.map((each) => {
    const name = fold(each);
    const full = `${name} ${fold(within)}`;
    if (name === wanted) return 0;
    if (full.startsWith(wanted)) return 1;
    const words = full.split(' ');
    if (wanted.split(' ').every((part) => words.some((word) => word.startsWith(part)))) return firstWord(name, wanted) ? 2 : 3;
    return full.includes(wanted) ? 4 : null;
  });
  const found = ranks.filter((rank) => rank !== null);
  return found.length > 0 ? Math.min(...found) : null;
}

/** The name itself answers to one of the words, not only the state it lies in. @param {string} name @param {string} wanted */
function firstWord(name, wanted) {
  return wanted.split(' ').some((part) => name.startsWith(part));
}
