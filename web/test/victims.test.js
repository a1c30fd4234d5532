/** The views of people harmed: what their controls offer, what their titles, legends and questions say. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questions } from '../src/api.js';
import { askedMotive } from '../src/beside.js';
import { reduce } from '../src/reduce.js';
import { parseQuery } from '../src/state.js';
import { codeWord, isAttacks, measureTitle, title } from '../src/wording.js';
import { EDITION } from './edition.js';
import { words } from './words.js';

/** @typedef {import('../src/types.js').Data} Data */

const es = await words('es');
const en = await words('en');

/** @param {string} query */
const state = (query) => parseQuery(new URLSearchParams(query), EDITION).state;
const data = /** @type {Data} */ (/** @type {unknown} */ ({ edition: EDITION, areas: new Map(), zones: [], summary: null, unconfirmed: null }));
/** @param {string} query @param {string} slot */
const url = (query, slot) => questions(state(query), data)[slot]?.url ?? null;

test('a role that settles the motive takes back the one that was asked', () => {
  const before = { state: state('source=cpj&motive=unconfirmed'), data };
  const after = reduce(before, { type: 'set-dimension', name: 'role', value: 'media_worker' });
  assert.deepEqual(after.state.dims, { role: 'media_worker' });
});

test('the other motive stands beside the asked one, and beside none where none applies', () => {
  assert.equal(askedMotive(state('source=cpj&role=media_worker'), EDITION), 'not_applicable');
});

test('each number beside is asked only where it is told, with the same period', () => {
  const period = 'datetime=1992-01-01/2022-12-31';
  assert.equal(url('source=cpj', 'unconfirmed'), `/summary?source=cpj&${period}&motive=unconfirmed`);
  assert.equal(url('source=cpj&motive=unconfirmed', 'confirmed'), `/summary?source=cpj&${period}&motive=confirmed`);
  assert.equal(url('source=sesnsp', 'sexUnknown'), null);
  assert.match(url('source=sesnsp&sex=female', 'sexUnknown') ?? '', /&sex=unknown$/);
  assert.equal(url('source=sesnsp&sex=unknown', 'sexUnknown'), null);
  assert.equal(url('source=ucdp', 'named'), null);
  assert.match(url('source=ucdp&victim=civilians', 'named') ?? '', /&perpetrator=government,organised_group$/);
  assert.doesNotMatch(url('source=ucdp&victim=civilians', 'namedOf') ?? '', /victim|perpetrator/);
  assert.equal(url('source=ucdp&victim=civilians&p=SV', 'named'), null);
});

test('women killed have a title of their own that says all', () => {
  const women = state('source=sesnsp&offence=intentional_homicide,feminicide&sex=female');
  assert.equal(title(women, data, en), 'Women victims of intentional homicide or feminicide, 2024');
});

test('the title keeps its subject; whatever else is asked stands in the filter line', () => {
  assert.equal(title(state('source=ucdp&victim=civilians'), data, es), 'Muertes en ataques registrados contra civiles, 2023');
  assert.equal(title(state('source=ucdp&perpetrator=government'), data, en), 'Deaths in recorded attacks on civilians, 2023');
  assert.equal(title(state('source=ucdp&perpetrator=not_stated'), data, en), 'Deaths in recorded events and military deployments, 2023');
  assert.equal(title(state('source=cpj&role=media_worker'), data, en), 'Media workers killed, 1992–2022');
});

test('attacks on civilians are what names an attacker or asks for civilians alone', () => {
  const attacks = (/** @type {string} */ query) => isAttacks(state(`source=ucdp&${query}`));
  assert.deepEqual(
    ['victim=civilians', 'perpetrator=government', 'perpetrator=government,organised_group'].map(attacks),
    [true, true, true],
  );
  assert.deepEqual(['', 'victim=civilians,sides', 'perpetrator=government,not_stated', 'kind=one_sided'].map(attacks), [false, false, false, false]);
});

test('the legend names women, men and feminicide by their own denominators', () => {
  const heading = (/** @type {string} */ query) => measureTitle(state(query), data, en.i18n);
  assert.equal(heading('source=sesnsp&offence=feminicide'), 'Victims of feminicide per 100,000 women a year');
  assert.equal(heading('source=sesnsp&offence=intentional_homicide,feminicide&sex=female'), 'Victims per 100,000 women a year');
  assert.equal(heading('source=sesnsp&sex=male'), 'Victims per 100,000 men a year');
  assert.equal(heading('source=sesnsp&sex=unknown'), 'Registered victims');
  assert.equal(heading('source=cpj&role=media_worker'), 'Media workers killed');
});

test('journalists are never counted without their motive', () => {
  const said = (/** @type {string} */ query) => measureTitle(state(query), data, es.i18n);
  assert.equal(said('source=cpj'), 'Periodistas asesinadas y asesinados, motivo confirmado');
  assert.equal(said('source=cpj&motive=unconfirmed'), 'Periodistas asesinadas y asesinados, motivo no confirmado');
});

test('a code without words stands for itself, whatever it is made of', () => {
  assert.equal(codeWord('age', '18+', en.i18n), '18 and over');
  assert.equal(codeWord('victim', '<img src=x>', en.i18n), '<img src=x>');
  assert.equal(codeWord('victim', 'another', en.i18n), 'another');
});
