import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery, toQuery } from '../src/state.js';
import { EDITION } from './edition.js';

/** @param {string} query */
const parse = (query) => parseQuery(new URLSearchParams(query), EDITION);
/** @param {string} query */
const roundTrip = (query) => toQuery(parse(query).state, EDITION);

test("the bare address is the edition's first view", () => {
  const { state, problems } = parse('');
  assert.deepEqual(problems, []);
  assert.equal(state.source, 'inegi');
  assert.deepEqual([state.start, state.end, state.measure, state.by], ['2009-01-01', '2009-12-31', 'rate_smoothed', 'auto']);
  assert.equal(toQuery(state, EDITION), '');
});

test('every address that we write reads back as itself', () => {
  const queries = [
    'source=ucdp&datetime=2008-01-01/2010-12-31&p=08037&lang=es',
    'source=sesnsp&offence=feminicide&sex=female',
    'source=sesnsp&offence=intentional_homicide,feminicide',
    'datetime=2010-01-01/2010-06-30&state=08,26&measure=rate&v=table&o=-n&n=3',
    'at=-106.400,31.000,7.60&p=mx-2008-north&by=state&hide=zones,labels&m=24&e=0123456789abcdef',
    'v=table&o=deaths&n=2&rows=50&lang=pt',
    'source=cpj&motive=unconfirmed',
    'datetime=2020-01-01/2023-12-31&p=SV',
  ];
  for (const query of queries) assert.equal(roundTrip(query), query);
});

test('keys have one order, whatever order the link has', () => {
  assert.equal(
    roundTrip('lang=pt&v=table&p=08&datetime=2008-01-01/2008-12-31&source=ucdp'),
    'source=ucdp&datetime=2008-01-01/2008-12-31&v=table&p=08&lang=pt',
  );
});

test('defaults are left out, each source has its own', () => {
  assert.equal(roundTrip('source=ucdp&datetime=2023-01-01/2023-12-31&measure=records&by=auto&m=12&n=1&rows=15&v=map'), 'source=ucdp');
  assert.equal(roundTrip('source=sesnsp&offence=intentional_homicide&measure=rate&by=state'), 'source=sesnsp');
  assert.equal(roundTrip('p=SV&datetime=2022-01-01/2024-12-31'), 'p=SV');
});

test('keys that we do not know are ignored, as newsletters add their own', () => {
  const { state, problems } = parse('utm_source=x&fbclid=1&source=ucdp');
  assert.deepEqual(problems, []);
  assert.equal(toQuery(state, EDITION), 'source=ucdp');
});

test('a bad value of a known key gives the nearest valid view and says so', () => {
  const cases = /** @type {[string, string][]} */ ([
    ['source=acled', 'source'],
    ['datetime=yesterday', 'datetime'],
    ['datetime=2009-02-30/2009-03-01', 'datetime'],
    ['measure=deaths_best', 'measure'],
    ['v=compare', 'v'],
    ['at=1,2', 'at'],
    ['at=NaN,1e308,3', 'at'],
    ['p=nowhere', 'p'],
    ['by=hex', 'by'],
    ['sex=female', 'sex'],
    ['n=0', 'n'],
    ['rows=20', 'rows'],
    ['lang=de', 'lang'],
    ['e=xyz', 'e'],
    ['hide=everything', 'hide'],
  ]);
  for (const [query, key] of cases) {
    const { state, problems } = parse(query);
    assert.deepEqual(
      problems.map((problem) => problem.key),
      [key],
      query,
    );
    assert.equal(toQuery(state, EDITION), '', query);
  }
});

test('open and reversed periods become whole ones', () => {
  assert.deepEqual([parse('datetime=../2000-12-31').state.start, parse('datetime=2000-01-01/..').state.end], ['1990-01-01', '2015-12-31']);
  assert.deepEqual(
    [parse('datetime=2010-12-31/2010-01-01').state.start, parse('datetime=2010-05-05').state.end],
    ['2010-01-01', '2010-05-05'],
  );
});

test('a count without a denominator leaves only the count', () => {
  const { state, problems } = parse('source=sesnsp&sex=unknown&measure=rate');
  assert.equal(state.measure, 'count');
  assert.deepEqual(problems, [{ key: 'measure', value: 'rate' }]);
});
