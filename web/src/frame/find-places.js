/** Finding a municipality, a state or an operation in the edition's own index: what people type, without accents, else what is spelled nearly so. */
import { areaName, countryName } from '../words/names.js';

/** @typedef {import('../model/types.js').Data} Data */
/** @typedef {import('../model/types.js').Area} Area */
/** @typedef {{id: string, kind: 'area' | 'zone', name: string, detail: string, rank: number, people: number}} Hit people: of areas alone */

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
  '09': ['Distrito Federal', 'Mexico City', 'Cidade do México', 'DF', 'CDMX'],
  15: ['Estado de México', 'Edomex', 'State of Mexico'],
  16: ['Michoacán de Ocampo'],
  22: ['Querétaro de Arteaga'],
  30: ['Veracruz de Ignacio de la Llave'],
});

/** Words that people shorten, as they begin names of places. @type {Record<string, string>} */
const SHORTENED = { cd: 'ciudad', edo: 'estado', gral: 'general', sta: 'santa', sto: 'santo', mpio: '', municipio: '' };

/** Lower case without accents and signs; dots of an abbreviation leave no gap: `D. F.` is `df`. @param {string} text */
export function fold(text) {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\b(\p{L})\.\s*(?=\p{L}\b)/gu, '$1')
    .replace(/[.,;:()/"'’–-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** What was typed, its shortened words whole. @param {string} query */
function wantedOf(query) {
  const words = fold(query).split(' ');
  return words
    .map((word) => SHORTENED[word] ?? word)
    .filter(Boolean)
    .join(' ');
}

/**
 * Best hits first: the whole name, a name that begins with the words, one in which every word begins a word, then any
 * part; states before municipalities, operations last; of the same kind the one with more people. Where nothing is called so, what is
 * spelled nearly so.
 *
 * @param {string} query
 * @param {Data} data
 * @param {import('../words/i18n.js').I18n} i18n
 * @returns {{hits: Hit[], near: boolean}} near: nothing is spelled as asked
 */
export function find(query, data, i18n) {
  const wanted = wantedOf(query);
  if (wanted === '') return { hits: [], near: false };
  const hits = best(data, i18n, (names, within, id) => rankOf(wanted, names, within, id));
  if (hits.length > 0) return { hits, near: false };
  const near = best(data, i18n, (names) => nearness(wanted, names));
  return { hits: near, near: near.length > 0 };
}

/** @param {Data} data @param {import('../words/i18n.js').I18n} i18n @param {(names: string[], within: string, id: string) => number | null} rank */
function best(data, i18n, rank) {
  /** @type {Hit[]} */
  const hits = [];
  for (const area of data.areas.values()) {
    const hit = areaHit(rank, area, data, i18n);
    if (hit) hits.push(hit);
  }
  for (const { id, name, short, laneName, first } of data.edition.zones) {
    const detail = first.slice(0, 4);
    const of = rank([name, short, laneName], detail, id);
    if (of !== null) hits.push({ id, kind: 'zone', name, detail, rank: of + 0.7, people: 0 });
  }
  return hits.sort((a, b) => a.rank - b.rank || b.people - a.people || a.name.length - b.name.length || (a.id < b.id ? -1 : 1)).slice(0, LIMIT);
}

/** @param {(names: string[], within: string, id: string) => number | null} rankOf @param {Area} area @param {Data} data @param {import('../words/i18n.js').I18n} i18n @returns {Hit | null} */
function areaHit(rankOf, area, data, i18n) {
  const parent = area.level === 'country' ? '' : areaName(area.parent, data, i18n);
  const also = ALSO[area.code] ?? [];
  const plain = area.level === 'country' ? countryName(area.code, data, i18n) : area.name;
  // A state that is called as its country is told from it by its usual name.
  const isCalledAsItsCountry = area.level === 'state' && area.name === data.areas.get(area.parent)?.name;
  const name = isCalledAsItsCountry ? (also[0] ?? plain) : plain;
  const names = [name, plain, area.short ?? '', ...area.also, ...also].filter(Boolean);
  const rank = rankOf(names, parent, area.code);
  if (rank === null) return null;
  return { id: area.code, kind: 'area', name, detail: parent, rank: rank + LEVEL_RANK[area.level], people: area.people };
}

/**
 * @param {string} wanted folded
 * @param {string[]} names of one place or operation
 * @param {string} within what a reader adds to tell it from others: its state, its year
 * @param {string} id
 * @returns {number | null} 0 best
 */
function rankOf(wanted, names, within, id) {
  // A spreadsheet has taken the first zero away.
  if (id.toLowerCase().replace(/^0/, '') === wanted.replace(/^0/, '')) return 0;
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

/** Letters that may be wrong, missing, too many or changed about: one in a short name, two in a longer one. @param {string} wanted */
const allowed = (wanted) => (wanted.length < 4 ? 0 : wanted.length < 8 ? 1 : 2);

/** How far the nearest of the names is from what was typed, null when too far. @param {string} wanted @param {string[]} names */
function nearness(wanted, names) {
  const most = allowed(wanted);
  const near = names.map(fold).filter((name) => Math.abs(name.length - wanted.length) <= most);
  const nearest = Math.min(Infinity, ...near.map((name) => distance(name, wanted)));
  return nearest <= most ? nearest : null;
}

/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours (Damerau 1964, doi:10.1145/363958.363994).
 *
 * @param {string} a
 * @param {string} b
 */
export function distance(a, b) {
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same, swap));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
