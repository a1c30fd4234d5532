import assert from 'node:assert/strict';
import { test } from 'node:test';
import { between, moveByKey, moveEnd, next, shift, within, yearAround } from '../src/chart/brush-maths.js';
import { barAt, pathWithin, shareOf, strokesOf } from '../src/chart/plot.js';
import { monthIndex } from '../src/model/period.js';

const at = (/** @type {string} */ month) => monthIndex(month);
const limits = { from: at('1990-01'), to: at('2016-01') };
const year = { from: at('2009-01'), to: at('2010-01') };
test('an end of the brush never passes the other and never leaves the series', () => {
  assert.deepEqual(moveEnd(year, 'from', at('2012-05'), limits, 1), { from: at('2009-12'), to: year.to });
  assert.deepEqual(moveEnd(year, 'to', at('2001-01'), limits, 1), { from: year.from, to: at('2009-02') });
  assert.deepEqual(moveEnd(year, 'to', at('2030-01'), limits, 1), { from: year.from, to: limits.to });
  assert.deepEqual(moveEnd(year, 'from', at('2007-05') + 0.4, limits, 12), { from: at('2007-01'), to: year.to });
});

test('the whole period keeps its length when moved', () => {
  assert.deepEqual(shift(year, 12, limits), { from: at('2010-01'), to: at('2011-01') });
  assert.deepEqual(shift(year, 1000, limits), { from: at('2015-01'), to: at('2016-01') });
  assert.deepEqual(shift(year, -1000, limits), { from: at('1990-01'), to: at('1991-01') });
});

test('a drag over nothing draws a new period in whole months; a double press takes the year', () => {
  assert.deepEqual(between(at('2001-03') + 0.7, at('2000-02') + 0.2, limits, 1), { from: at('2000-02'), to: at('2001-04') });
  assert.deepEqual(between(at('2001-03') + 0.1, at('2001-03') + 0.2, limits, 12), { from: at('2001-01'), to: at('2002-01') });
  assert.deepEqual(yearAround(at('2008-11') + 0.5, limits), { from: at('2008-01'), to: at('2009-01') });
});

test('keys of a slider: a month, a year, the limits', () => {
  const press = (/** @type {string} */ key, shiftKey = false, step = 1) => moveByKey(year, 'to', { key, shiftKey }, limits, step)?.to;
  assert.equal(press('ArrowRight'), at('2010-02'));
  assert.equal(press('ArrowLeft', true), at('2009-02'));
  assert.equal(press('PageUp'), at('2011-01'));
  assert.equal(press('End'), limits.to);
  assert.equal(press('Home'), at('2009-02'));
  assert.equal(press('ArrowRight', false, 12), at('2011-01'));
  assert.equal(press('a'), undefined);
});

test('playing moves by the length of the period and stops at the end', () => {
  assert.deepEqual(next(year, limits), { from: at('2010-01'), to: at('2011-01') });
  assert.equal(next({ from: at('2015-01'), to: at('2016-01') }, limits), null);
});

test('a wanted period is cut to the series in whole steps; beyond it nothing is left', () => {
  assert.deepEqual(within({ from: at('1989-03'), to: at('1991-02') }, limits, 1), { from: at('1990-01'), to: at('1991-02') });
  assert.deepEqual(within({ from: at('2008-03'), to: at('2009-04') }, limits, 12), { from: at('2008-01'), to: at('2010-01') });
  const beyond = within({ from: at('2020-01'), to: at('2021-01') }, limits, 1);
  assert.ok(beyond.to <= beyond.from);
});

/** Bars of one month from 2008-12 on, as the server draws them. */
const drawn = { first: at('2008-12'), bin: 1, strokes: strokesOf('M227.5 0V10V0m1 0V30V0m1 0m1 0m1 0V15V0'), unknown: new Set([3]), undated: new Map() };

test('a bar says its months and its value: zero where nothing is drawn, none where the source has no data', () => {
  assert.deepEqual(drawn.strokes, ['V10V0', 'V30V0', '', '', 'V15V0']);
  const value = (/** @type {string} */ month) => barAt(drawn, at(month) + 0.5)?.value;
  assert.deepEqual(['2008-12', '2009-01', '2009-02', '2009-03', '2009-04', '2009-05', '2008-11'].map(value), [10, 30, 0, null, 15, undefined, undefined]);
  const years = { first: at('1992-01'), bin: 12, strokes: strokesOf('M6 0V3V0m12 0V9V0'), unknown: new Set(), undated: new Map([[at('1993-01'), 4]]) };
  const all = { range: { from: at('1993-01'), to: at('1994-01') }, value: 13 };
  assert.deepEqual(barAt(years, at('1993-07')), all, 'nine with a month, four without');
});

test('the bars of a period are those that lie in it whole, where the server drew them', () => {
  const axis = { from: at('1990-01'), to: at('2016-01') };
  assert.equal(pathWithin(drawn, { from: at('1980-01'), to: at('2020-01') }, axis), 'M227.5 0V10V0m1 0V30V0m1 0m1 0m1 0V15V0');
  assert.equal(pathWithin(drawn, { from: at('2009-01'), to: at('2009-03') }, axis), 'M228.5 0V30V0m1 0');
  assert.equal(pathWithin(drawn, { from: at('2010-01'), to: at('2011-01') }, axis), '');
  const years = { first: at('1992-01'), bin: 12, strokes: strokesOf('M6 0V3V0m12 0V9V0'), unknown: new Set(), undated: new Map() };
  assert.equal(pathWithin(years, { from: at('1992-06'), to: at('1994-01') }, { from: at('1992-01'), to: at('1994-01') }), 'M18 0V9V0');
});

test('a time has its share of the axis', () => {
  assert.deepEqual(
    [at('1990-01'), at('2003-01'), at('2016-01')].map((month) => shareOf(month, limits)),
    [0, 50, 100],
  );
});
