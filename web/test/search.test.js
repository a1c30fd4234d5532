import assert from 'node:assert/strict';
import { test } from 'node:test';
import { find, fold } from '../src/frame/find-places.js';
import { EDITION } from './edition.js';
import { words } from './words.js';

const { i18n } = await words('es');
const areas = new Map(
  /** @type {[string, string, string, string][]} */ ([
    ['MX', 'México', 'country', ''],
    ['08', 'Chihuahua', 'state', 'MX'],
    ['15', 'México', 'state', 'MX'],
    ['30', 'Veracruz', 'state', 'MX'],
    ['24', 'San Luis Potosí', 'state', 'MX'],
    ['08019', 'Chihuahua', 'municipality', '08'],
    ['08037', 'Juárez', 'municipality', '08'],
    ['24049', 'Villa Juárez', 'municipality', '24'],
  ]).map(([code, name, level, parent]) => [code, /** @type {any} */ ({ code, name, level, parent, short: code === '15' ? 'Edo. Méx.' : null })]),
);
const data = /** @type {any} */ ({ edition: EDITION, areas });
const ids = (/** @type {string} */ query) => find(query, data, i18n).map(({ id }) => id);

test('accents and capitals do not matter', () => {
  assert.equal(fold('Juárez Ñandú'), 'juarez nandu');
  assert.deepEqual(ids('JUAREZ'), ['08037', '24049']);
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
  const [country, state] = find('mexico', data, i18n);
  assert.deepEqual([country?.id, country?.detail, state?.id, state?.name, state?.detail], ['MX', '', '15', 'Estado de México', 'México']);
});

test('words may come in any order, each at the begin of a word', () => {
  assert.deepEqual(ids('chih jua'), ['08037']);
  assert.deepEqual(ids('hihua').slice(0, 1), ['08'], 'a part inside a word is found last');
});

test('nothing finds nothing', () => {
  assert.deepEqual(ids('   '), []);
  assert.deepEqual(ids('xyzzy'), []);
});
