import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distance, find, fold } from '../src/frame/find-places.js';
import { EDITION } from './edition.js';
import { words } from './words.js';

const { i18n } = await words('es');
/** @type {Record<string, number>} */
const PEOPLE = { '08037': 1_500_000, '07046': 25_000, '05016': 1_600 };
const areas = new Map(
  /** @type {[string, string, string, string][]} */ ([
    ['MX', 'México', 'country', ''],
    ['08', 'Chihuahua', 'state', 'MX'],
    ['15', 'México', 'state', 'MX'],
    ['30', 'Veracruz', 'state', 'MX'],
    ['24', 'San Luis Potosí', 'state', 'MX'],
    ['08019', 'Chihuahua', 'municipality', '08'],
    ['05016', 'Juárez', 'municipality', '05'],
    ['07046', 'Juárez', 'municipality', '07'],
    ['08037', 'Juárez', 'municipality', '08'],
    ['09', 'Ciudad de México', 'state', 'MX'],
    ['09014', 'Benito Juárez', 'municipality', '09'],
    ['25006', 'Culiacán', 'municipality', '25'],
    ['09013', 'Xochimilco', 'municipality', '09'],
    ['24049', 'Villa Juárez', 'municipality', '24'],
  ]).map(([code, name, level, parent]) => [
    code,
    /** @type {any} */ ({
      code,
      name,
      level,
      parent,
      short: code === '15' ? 'Edo. Méx.' : null,
      also: code === '08037' ? ['Ciudad Juárez'] : [],
      people: PEOPLE[code] ?? 0,
    }),
  ]),
);
const data = /** @type {any} */ ({ edition: EDITION, areas });
const ids = (/** @type {string} */ query) => find(query, data, i18n).hits.map(({ id }) => id);

test('accents and capitals do not matter', () => {
  assert.equal(fold('Juárez Ñandú'), 'juarez nandu');
  assert.deepEqual(ids('JUAREZ').slice(0, 3), ['08037', '07046', '05016'], 'the one with more people first');
});

test('a state comes before the municipality of the same name', () => {
  assert.deepEqual(ids('chihuahua').slice(0, 2), ['08', '08019']);
});

test('a place is found with its state, by code, and an operation by its name', () => {
  assert.deepEqual(ids('juárez, chih'), ['08037']);
  assert.deepEqual(ids('08037'), ['08037']);
  assert.deepEqual(ids('operation'), ['mx-2008-north', 'sv-2023-whole']);
});

test('a state is found by its short, its common and its full name, and told from the country', () => {
  assert.equal(ids('edo mex')[0], '15');
  assert.equal(ids('estado de mexico')[0], '15');
  assert.equal(ids('veracruz de ignacio')[0], '30');
  const [country, state] = find('mexico', data, i18n).hits;
  assert.deepEqual([country?.id, country?.detail, state?.id, state?.name, state?.detail], ['MX', '', '15', 'Estado de México', 'México']);
});

test('words may come in any order, each at the begin of a word', () => {
  assert.deepEqual(ids('chih jua'), ['08037']);
  assert.deepEqual(ids('hihua').slice(0, 1), ['08'], 'a part inside a word is found last');
});

test('a municipality is found by what the map calls a place in it, by shortened words and by a code without its zero', () => {
  for (const query of ['Ciudad Juárez', 'cd juarez', 'cd. juárez', '8037']) assert.equal(ids(query)[0], '08037', query);
  for (const query of ['DF', 'd.f.', 'D. F.', 'cdmx', 'distrito federal']) assert.equal(ids(query)[0], '09', query);
});

test('what is spelled nearly so is offered, and said to be no name', () => {
  for (const [query, id] of /** @type {const} */ ([
    ['culican', '25006'],
    ['xochimilcoo', '09013'],
    ['veracurz', '30'],
  ])) {
    const { hits, near } = find(query, data, i18n);
    assert.deepEqual([hits[0]?.id, near], [id, true], query);
  }
  assert.equal(find('juarez', data, i18n).near, false);
  assert.deepEqual(find('df9', data, i18n), { hits: [], near: false }, 'three letters are near to too much');
  assert.deepEqual([distance('abc', 'acb'), distance('kitten', 'sitting'), distance('', 'ab')], [1, 3, 2]);
});

test('nothing finds nothing', () => {
  assert.deepEqual(ids('   '), []);
  assert.deepEqual(ids('xyzzy'), []);
});
