import assert from 'node:assert/strict';
import test from 'node:test';
import { ranksOf } from '../src/table/ranks.js';

test('places whose intervals overlap could stand in each other’s place', () => {
  const rows = [
    { code: 'far', low: 100, high: 140 },
    { code: 'a', low: 50, high: 80 },
    { code: 'b', low: 40, high: 60 },
    { code: 'c', low: 40, high: 45 },
    { code: 'none', low: 0, high: 3.7 },
    { code: 'unknown', low: null, high: null },
  ];
  assert.deepEqual(Object.fromEntries(ranksOf(rows)), {
    far: { rank: 1, best: 1, worst: 1 },
    a: { rank: 2, best: 2, worst: 3 },
    b: { rank: 3, best: 2, worst: 4 },
    c: { rank: 3, best: 3, worst: 4 },
    none: { rank: 5, best: 5, worst: 5 },
  });
});

test('ranks are those of counting, whatever the intervals', () => {
  let seed = 7;
  const random = () => (seed = (seed * 48271) % 2147483647) % 50;
  const rows = Array.from({ length: 60 }, (_, at) => {
    const low = random();
    return { code: String(at), low, high: low + random() };
  });
  const ranks = ranksOf(rows);
  for (const { code, low, high } of rows) {
    const count = (/** @type {(other: {low: number, high: number}) => boolean} */ holds) => rows.filter(holds).length;
    const expected = { rank: 1 + count((o) => o.low > low), best: 1 + count((o) => o.low > high), worst: count((o) => o.high >= low) };
    assert.deepEqual(ranks.get(code), expected);
  }
});
