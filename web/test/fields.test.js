import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenState, comparedBy } from '../src/parts/fields.js';
import { reduce } from '../src/model/reduce.js';
import { parseQuery, toQuery } from '../src/model/state.js';
import { EDITION } from './edition.js';

const read = (/** @type {string} */ query) => parseQuery(new URLSearchParams(query), EDITION);
const chosen = (/** @type {string} */ name, /** @type {string} */ value, query = '') => {
  const state = chosenState(name, value, read(query), EDITION);
  return state && toQuery(state, EDITION);
};

test('a choice in a field of the server asks for what the form would have asked', () => {
  assert.equal(chosen('source', 'ucdp', 'datetime=2008-01-01/2008-12-31'), 'source=ucdp&datetime=2008-01-01/2008-12-31');
  assert.equal(chosen('offence', 'feminicide', 'source=sesnsp&measure=count'), 'source=sesnsp&offence=feminicide&measure=count');
  assert.equal(chosen('state', '', 'state=08&v=table&n=3'), 'v=table');
  assert.equal(chosen('zone', '', 'source=ucdp&zone=mx-2008-north&relation=outside'), 'source=ucdp');
  assert.equal(chosen('rows', '50', 'v=table'), 'v=table&rows=50');
  assert.equal(chosen('v', 'map'), null, 'what a form only keeps is no choice');
});

test('the other end of the period follows when a month passes it; a source of years has whole years', () => {
  const period = (/** @type {string} */ name, /** @type {string} */ month, query = '') => {
    const state = chosenState(name, month, read(query), EDITION);
    return state && [state.start, state.end];
  };
  assert.deepEqual(period('from', '2009-03'), ['2009-03-01', '2009-12-31']);
  assert.deepEqual(period('from', '2010-02'), ['2010-02-01', '2010-02-28']);
  assert.deepEqual(period('to', '2008-05'), ['2008-05-01', '2008-05-31']);
  assert.deepEqual(period('to', '2010-05', 'source=cpj&datetime=2009-01-01/2009-12-31'), ['2009-01-01', '2010-12-31']);
});

test('a link keeps the camera while it stays on the map of the country', () => {
  const whole = /** @type {any} */ ({ state: read('at=-102,23,5&p=08037'), data: { edition: EDITION, stackKey: { place: 'x', offset: 0 } } });
  const at = (/** @type {string} */ query) => reduce(whole, { type: 'follow', state: read(query), find: false }).state.at;
  assert.deepEqual(at(''), { lon: -102, lat: 23, zoom: 5 });
  assert.deepEqual(at('at=-100,20,6'), { lon: -100, lat: 20, zoom: 6 });
  assert.equal(at('p=SV'), null);
  assert.equal(at('v=compare'), null);
  assert.equal(reduce(whole, { type: 'follow', state: read(''), find: false }).data.stackKey, null);
});

test('a choice in the form of a comparison asks for what the form says, the changed field first', () => {
  const asked = (/** @type {{name: string, value: string, sets?: string}} */ { name, value, sets = '' }, /** @type {Record<string, string>} */ fields) => {
    const form = new FormData();
    for (const [key, each] of Object.entries({ v: 'compare', was: 'inegi', source: 'inegi', m: '12', washout: '1', controls: '', ...fields }))
      form.set(key, each);
    const state = comparedBy(/** @type {any} */ ({ name, value, dataset: { sets } }), form, EDITION);
    return state && toQuery(state, EDITION);
  };
  const operation = { zone: 'mx-2008-north', p: '08037', date: '2008-03-27' };
  assert.equal(asked({ name: 'm', value: '24' }, operation), 'zone=mx-2008-north&v=compare&p=08037&m=24');
  assert.equal(asked({ name: 'p', value: '' }, operation), 'zone=mx-2008-north&v=compare');
  assert.equal(asked({ name: 'zone', value: '' }, operation), 'v=compare&p=08037&date=2008-03-27', 'around the date of the operation that was compared');
  assert.equal(asked({ name: 'zone', value: 'mx-2008-north' }, { ...operation, p: '26' }), 'zone=mx-2008-north&v=compare', 'which does not name the place');
  assert.equal(asked({ name: '', sets: 'p', value: '26' }, { p: '08037', date: '2008-03-27' }), 'v=compare&p=26&date=2008-03-27');
  assert.equal(asked({ name: 'source', value: 'sesnsp' }, operation), null);
});
