import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linear, logTicks, logarithmic, ticksTo } from '../src/scale.js';

test('a scale and its inverse meet, at the ends and between', () => {
  for (const scale of [linear([1990, 2016], [56, 980]), logarithmic([0.5, 400], [6, 144])]) {
    const [from, to] = scale.domain();
    for (const share of [0, 0.1, 0.5, 0.93, 1]) {
      const value = from + share * (to - from);
      assert.ok(Math.abs(scale.invert(scale(value)) - value) < 1e-9);
    }
  }
  assert.equal(linear([0, 10], [100, 0])(2.5), 75);
  assert.ok(Math.abs(logarithmic([1, 100], [0, 2])(10) - 1) < 1e-12);
  assert.equal(linear([5, 5], [0, 1])(5), 0, 'an empty domain draws nothing infinite');
});

test('ticks are round, near the wanted number, from zero to the largest', () => {
  assert.deepEqual(ticksTo(2606, 3), [0, 1000, 2000]);
  assert.deepEqual(ticksTo(342, 3), [0, 100, 200, 300]);
  assert.deepEqual(ticksTo(1300, 2), [0, 500, 1000]);
  assert.deepEqual(ticksTo(1, 3), [0, 0.5, 1]);
  assert.deepEqual(ticksTo(9, 1), [0]);
});

test('ticks of a logarithmic axis are 1, 2 and 5 times powers of ten inside it', () => {
  assert.deepEqual(logTicks([66.7, 1990]), [100, 200, 500, 1000]);
  assert.deepEqual(logTicks([0.02, 0.6]), [0.02, 0.05, 0.1, 0.2, 0.5]);
  assert.deepEqual(logTicks([3, 4]), []);
});
