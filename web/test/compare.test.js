import assert from 'node:assert/strict';
import { test } from 'node:test';
import { liesIn, questionOf } from '../src/compare/question.js';
import { emptyData } from '../src/model/empty-data.js';
import { createStore } from '../src/model/store.js';
import { reduce } from '../src/model/reduce.js';
import { parseQuery, toQuery } from '../src/model/state.js';
import { questions } from '../src/net/questions.js';
import { EDITION } from './edition.js';

const stateOf = (/** @type {string} */ query) => parseQuery(new URLSearchParams(query), EDITION);
const asked = (/** @type {string} */ query) => questionOf(stateOf(query), EDITION);
const [north] = EDITION.zones;
if (!north) throw new Error('the test edition has a zone');

test('an operation names its places and what lies in its states, nothing around them', () => {
  assert.ok(liesIn('08', { areas: ['08'] }));
  assert.ok(liesIn('08037', { areas: ['08'] }));
  assert.ok(liesIn('08037', { areas: ['08037'] }));
  assert.ok(!liesIn('08', { areas: ['08037'] }));
  assert.ok(!liesIn('08019', { areas: ['08037'] }));
  assert.ok(!liesIn('26', { areas: ['08'] }));
});

test('a question is an operation with or without one of its places, or a place and a day', () => {
  assert.equal(asked('v=compare'), null);
  assert.equal(asked('v=compare&p=08037'), null);
  assert.equal(asked('v=compare&date=2008-03-27'), null);
  assert.equal(asked('v=compare&p=MX&date=2008-03-27'), null);
  assert.deepEqual(asked('v=compare&zone=mx-2008-north&p=08037'), { operation: north, place: '08037', date: '2008-03-27' });
  assert.equal(asked('v=compare&zone=mx-2008-north')?.place, null);
  assert.equal(asked('v=compare&zone=mx-2008-north&p=26')?.place, null);
  assert.deepEqual(asked('v=compare&p=08037&date=2010-05-06'), { operation: null, place: '08037', date: '2010-05-06' });
});

/** @param {string} query @param {import('../src/model/types.js').Action} action */
function after(query, action) {
  const { state } = reduce(createStore(stateOf(query), emptyData(EDITION)), action);
  return toQuery(state, EDITION);
}

test('a comparison is one step from every operation and place, and its camera is its own', () => {
  assert.equal(
    after('at=-106.400,31.000,7.60&p=08037', { type: 'compare', operation: 'mx-2008-north', place: '08037' }),
    'zone=mx-2008-north&v=compare&p=08037',
  );
  assert.equal(after('p=08037', { type: 'compare', place: '08037', date: '2009-01-01' }), 'v=compare&p=08037&date=2009-01-01');
  assert.equal(
    after('v=compare&p=08037&date=2009-01-01', { type: 'compare', operation: 'mx-2008-north', place: '08037', date: '2009-01-01' }),
    'zone=mx-2008-north&v=compare&p=08037',
  );
  const looking = 'v=compare&zone=mx-2008-north&at=-106.400,31.000,7.60';
  const follow = (/** @type {string} */ query) => after(looking, { type: 'follow', state: stateOf(query), find: false });
  assert.match(follow('v=compare&zone=mx-2008-north&m=24'), /at=-106\.400,31\.000,7\.60&m=24$/, 'the same question looks at the same land');
  assert.doesNotMatch(follow('v=compare&zone=mx-2008-north&p=08037'), /at=/);
});

test('what is looked for takes its part in the comparison where it can', () => {
  const compared = 'v=compare&zone=mx-2008-north&p=08037';
  assert.equal(after(compared, { type: 'select-place', code: '08019', find: true }), 'zone=mx-2008-north&v=compare&p=08019');
  assert.equal(after(compared, { type: 'select-place', code: '26', find: true }), 'p=26');
  assert.equal(after('v=compare', { type: 'select-zone', id: 'mx-2008-north', find: true }), 'zone=mx-2008-north&v=compare');
});

test('a comparison asks for its words alone', () => {
  const { state, data } = createStore(stateOf('v=compare&zone=mx-2008-north&p=08037&m=24&w=swipe'), emptyData(EDITION));
  const asked = Object.entries(questions(state, data)).filter(([, question]) => question !== null);
  assert.deepEqual(
    asked.map(([slot]) => slot),
    ['parts'],
  );
});
