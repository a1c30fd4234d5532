import assert from 'node:assert/strict';
import { test } from 'node:test';
import { undrawnReasons } from '../src/panel/undrawn.js';
import { readSummary } from '../src/read.js';
import { parseQuery } from '../src/state.js';
import { measureTitle, title } from '../src/wording.js';
import { EDITION } from './edition.js';
import { words } from './words.js';

const es = await words('es');
const en = await words('en');
const pt = await words('pt');

/** @type {Map<string, any>} */
const areas = new Map([
  ['08037', { code: '08037', name: 'Juárez', level: 'municipality', parent: '08' }],
  ['08', { code: '08', name: 'Chihuahua', level: 'state', parent: 'MX' }],
]);
const data = /** @type {any} */ ({ edition: EDITION, areas, summary: null, zones: [] });
const state = (/** @type {string} */ query) => parseQuery(new URLSearchParams(query), EDITION).state;

test('each source has its own title', () => {
  assert.equal(title(state(''), data, es), 'Homicidios registrados y despliegues militares, 2009');
  assert.equal(title(state('source=ucdp'), data, en), 'Deaths in recorded events and military deployments, 2023');
  assert.equal(title(state('source=sesnsp&offence=feminicide'), data, pt), 'Vítimas de feminicídio, 2024');
  assert.equal(
    title(state('source=sesnsp&offence=intentional_homicide,feminicide&sex=female'), data, en),
    'Women victims of intentional homicide or feminicide, 2024',
  );
  assert.equal(title(state('source=cpj'), data, es), 'Periodistas asesinadas y asesinados, 1992–2022');
  assert.equal(title(state('p=SV'), data, es), 'Despliegues militares en El Salvador, 2022–2024');
});

test('the title names the period of the numbers that are shown, not of those under way', () => {
  const summary = readSummary({ source: 'inegi', count: 1, undrawn: [] }, { start: '2008-01-01', end: '2008-12-31' });
  assert.match(title(state('datetime=2010-01-01/2010-12-31'), { ...data, summary }, es), /2008$/);
});

test('the measure says whose hundred thousand', () => {
  assert.equal(measureTitle(state(''), data, en.i18n), 'Homicides per 100,000 people a year');
  assert.equal(measureTitle(state('source=sesnsp&sex=female'), data, en.i18n), 'Victims per 100,000 women a year');
  assert.equal(measureTitle(state('source=sesnsp&offence=feminicide'), data, es.i18n), 'Víctimas de feminicidio por 100 mil mujeres al año');
  assert.equal(measureTitle(state('measure=count'), data, en.i18n), 'Registered homicides');
});


test('what is not on the map leaves out what the drawing shows', () => {
  const undrawn = [
    { reason: 'municipality', records: 2, deaths_best: 3 },
    { reason: 'state', records: 1, deaths_best: 9 },
    { reason: 'country', records: 4, deaths_best: 5 },
  ];
  const summary = readSummary(
    { source: 'ucdp', records: 9, undrawn, partly: { records: 6, deaths_best: 7 } },
    { start: '2009-01-01', end: '2009-12-31' },
  );
  const reasons = (/** @type {any} */ drawing) => undrawnReasons(summary, drawing, en);
  const partly = '6 records whose dates go beyond the period';
  assert.deepEqual(reasons({ marks: 'hex', level: null }), [
    '2 records (3 deaths) known only to the municipality',
    '1 record (9 deaths) known only to the state',
    '4 records (5 deaths) known only to the country',
    partly,
  ]);
  assert.equal(reasons({ marks: 'records', level: null }).length, 3);
  assert.deepEqual(reasons({ marks: 'circles', level: 'states' }), ['4 records (5 deaths) known only to the country', partly]);
});
