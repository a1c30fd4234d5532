import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bars, monthsPerBar, undated } from '../src/chart/bins.js';
import { between, moveByKey, moveEnd, next, shift, within, yearAround } from '../src/chart/brush-maths.js';
import { lanesOf, timeOf, zoneAt, zonesOfPlace } from '../src/chart/lanes.js';
import { axisOf, layoutOf, yearTicks } from '../src/chart/layout.js';
import { chartNodes } from '../src/chart/picture.js';
import { windowsOf } from '../src/chart/windows.js';
import { wrap } from '../src/chart/picture-node.js';
import { monthEnd, monthIndex, monthStart } from '../src/period.js';

const at = (/** @type {string} */ month) => monthIndex(month);
/** @param {string} month @param {number | null} value */
const bin = (month, value) => ({ start: monthStart(at(month)), end: monthEnd(at(month)), value, records: null });
const limits = { from: at('1990-01'), to: at('2016-01') };
const year = { from: at('2009-01'), to: at('2010-01') };
/** @param {object} more @returns {any} */
const zone = (more) => ({
  id: 'a',
  lane: 'x',
  laneName: 'X',
  first: '2008-03-27',
  last: null,
  country: 'MX',
  areas: ['08'],
  national: false,
  ...more,
});

test('months are bars where each has a pixel, else quarters, else years', () => {
  assert.deepEqual([2, 1, 0.5, 0.1].map(monthsPerBar), [1, 1, 3, 12]);
});

test('a quarter is the sum of its months, and months without data add nothing', () => {
  const quarter = bars([bin('2009-01', 3), bin('2009-02', null), bin('2009-03', 4), bin('2009-04', null)], 3);
  assert.deepEqual(quarter, [
    { from: at('2009-01'), to: at('2009-04'), value: 7 },
    { from: at('2009-04'), to: at('2009-07'), value: null },
  ]);
});

test('a yearly series stays yearly at any width', () => {
  assert.deepEqual(bars([{ start: '2009-01-01', end: '2009-12-31', value: 9, records: null }], 1), [
    { from: at('2009-01'), to: at('2010-01'), value: 9 },
  ]);
});

test('what has no month counts when it lies wholly in the period, and is never spread', () => {
  const remainder = [
    { start: '2008-01-01', end: '2008-12-31', value: 1332, records: 1 },
    { start: '2009-01-01', end: '2009-12-31', value: 1300, records: 1 },
    { start: '2010-06-01', end: '2011-05-31', value: 5, records: 2 },
  ];
  assert.deepEqual(undated(remainder, { start: '2008-01-01', end: '2010-12-31' }), { people: 2632, records: 2 });
});

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

test('a lane has one begin for each deployment, a solid stretch to a documented end, a broken line where it is unknown', () => {
  const { lanes, later, shown } = lanesOf(
    [zone({ id: 'b', first: '2009-03-01', last: '2010-04-08' }), zone({}), zone({ id: 'c', lane: 'y', first: '2019-01-01' })],
    limits,
  );
  assert.equal(lanes.length, 1);
  assert.deepEqual(lanes[0]?.starts, [timeOf('2008-03-27'), timeOf('2009-03-01')]);
  assert.deepEqual(lanes[0]?.documented, [{ from: timeOf('2009-03-01'), to: timeOf('2010-04-08') }]);
  assert.equal(lanes[0]?.unknownFrom, timeOf('2008-03-27'));
  assert.equal(later, 1);
  assert.equal(shown.length, 2);
  assert.equal(zoneAt(/** @type {any} */ (lanes[0]), timeOf('2009-01-01')), 'a');
  assert.equal(zoneAt(/** @type {any} */ (lanes[0]), timeOf('2011-01-01')), 'b');
});

test('an end known to the month or year is broken over that month or year and has no tick', () => {
  const ended = (/** @type {object} */ more) => lanesOf([zone({ first: '2008-03-27', ...more })], limits).lanes[0];
  const at = timeOf('2008-03-27');
  const year = ended({ last: '2010-01-01', lastPrecision: 'year' });
  assert.deepEqual(year?.documented, [{ from: at, to: timeOf('2010-01-01') }]);
  assert.deepEqual(year?.uncertain, [{ from: timeOf('2010-01-01'), to: timeOf('2011-01-01') }]);
  assert.deepEqual([year?.ends, year?.unknownFrom], [[], null]);
  const month = ended({ last: '2008-03-01', lastPrecision: 'month' });
  assert.deepEqual([month?.documented, month?.uncertain], [[], [{ from: at, to: timeOf('2008-04-01') }]]);
  assert.deepEqual(ended({ last: '2008-03-30', lastPrecision: 'day' })?.ends, [timeOf('2008-03-30')]);
});

test('a place shows deployments that name it, its state or a part of it', () => {
  const zones = [
    zone({ id: 'state' }),
    zone({ id: 'city', areas: ['08037'] }),
    zone({ id: 'other', areas: ['25'] }),
    zone({ id: 'all', national: true, areas: ['MX'] }),
    zone({ id: 'sv', country: 'SV', areas: ['SV06'] }),
  ];
  const ids = (/** @type {string | null} */ code) => zonesOfPlace(zones, { code, country: 'MX' }).map((each) => each.id);
  assert.deepEqual(ids('08037'), ['state', 'city', 'all']);
  assert.deepEqual(ids('08019'), ['state', 'all']);
  assert.deepEqual(ids('08'), ['state', 'city', 'all']);
  assert.deepEqual(ids(null), ['state', 'city', 'other', 'all']);
});

test('lanes open where there is room for them, else they are one row of ticks, else nothing', () => {
  const lanes = (/** @type {number} */ width, /** @type {number} */ height) =>
    layoutOf({ width, height }, { count: 11, wanted: true }).lanes;
  assert.equal(lanes(1072, 218), 'open');
  assert.equal(lanes(704, 100), 'closed');
  assert.equal(lanes(390, 120), 'closed');
  assert.equal(lanes(390, 62), 'none');
});

test('a phone shows twelve years around the period, within the series', () => {
  assert.deepEqual(axisOf(limits, year, 1000), limits);
  assert.deepEqual(axisOf(limits, year, 390), { from: at('2003-01'), to: at('2015-01') });
  assert.deepEqual(axisOf(limits, { from: at('1990-01'), to: at('1991-01') }, 390), { from: at('1990-01'), to: at('2002-01') });
  assert.deepEqual(yearTicks({ from: at('2003-01'), to: at('2015-01') }, 2.3), [2004, 2006, 2008, 2010, 2012, 2014]);
});

const picture = {
  series: {
    by: /** @type {const} */ ('month'),
    unit: '',
    bins: [bin('2008-12', 10), bin('2009-01', 30), bin('2009-02', 20), bin('2010-01', 15)],
    remainder: [],
    breaks: [],
  },
  axis: limits,
  period: year,
  lanes: lanesOf([zone({})], limits).lanes,
  breaks: [{ at: at('2000-01'), text: 'changed' }],
  note: 'Of 1 operation, none has a documented end.',
  empty: '',
  number: String,
};
/** @param {any[]} nodes @returns {any[]} */
const flat = (nodes) => nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...flat(node.children)]));
/** @param {any[]} nodes @param {string} name */
const having = (nodes, name) =>
  flat(nodes).filter((node) =>
    String(node.attributes.class ?? '')
      .split(' ')
      .includes(name),
  );

test('bars inside the period take the colour of the ramp, on an axis that begins at zero', () => {
  const layout = layoutOf({ width: 1072, height: 218 }, { count: 1, wanted: true });
  const nodes = chartNodes(picture, layout);
  assert.equal(having(nodes, 'chart-bar').length, 4);
  assert.equal(having(nodes, 'is-in').length, 2);
  const heights = having(nodes, 'chart-bar').map((node) => node.attributes.height);
  assert.ok(Math.abs(heights[1] / heights[0] - 3) < 1e-9);
  for (const bar of having(nodes, 'chart-bar')) assert.ok(Math.abs(bar.attributes.y + bar.attributes.height - layout.bottom) < 1e-9);
  assert.equal(having(nodes, 'chart-zero').length, 1);
});

test('an unknown end is a broken line to the edge of the axis, with the name before its begin', () => {
  const nodes = chartNodes(picture, layoutOf({ width: 1072, height: 218 }, { count: 1, wanted: true }));
  const [line] = having(nodes, 'chart-unknown');
  assert.equal(line.attributes.x2, 1072 - 14);
  assert.equal(having(nodes, 'chart-documented').length, 0);
  assert.equal(having(nodes, 'chart-lane-name')[0].children[0], 'X');
  assert.equal(having(nodes, 'chart-break-text')[0].children[0], 'changed');
});

test('without a series the sentence stands in place of bars', () => {
  const nodes = chartNodes(
    { ...picture, series: null, empty: 'No series.' },
    layoutOf({ width: 1072, height: 218 }, { count: 1, wanted: true }),
  );
  assert.equal(having(nodes, 'chart-bar').length, 0);
  assert.ok(having(nodes, 'chart-note').some((node) => node.children[0] === 'No series.'));
});

test('every number in the picture is finite', () => {
  for (const [width, height] of [
    [1072, 218],
    [390, 120],
    [360, 40],
    [2192, 218],
  ]) {
    const nodes = flat(chartNodes(picture, layoutOf({ width: width ?? 0, height: height ?? 0 }, { count: 1, wanted: true })));
    for (const node of nodes)
      for (const value of Object.values(node.attributes)) if (typeof value === 'number') assert.ok(Number.isFinite(value));
  }
});

test('a note is wrapped at words', () => {
  assert.deepEqual(wrap('one two three', 45), ['one two', 'three']);
});

test('a lane that began before the axis starts at its edge without a tick; one that ended before is left out', () => {
  const late = { from: at('2015-01'), to: at('2025-07') };
  const { lanes } = lanesOf([zone({}), zone({ id: 'b', lane: 'y', first: '2009-03-01', last: '2010-04-08' })], late);
  assert.deepEqual(
    lanes.map((lane) => lane.id),
    ['x'],
  );
  const layout = layoutOf({ width: 1072, height: 218 }, { count: 1, wanted: true });
  const nodes = chartNodes({ ...picture, series: null, breaks: [], axis: late, period: late, lanes }, layout);
  assert.equal(having(nodes, 'chart-unknown')[0].attributes.x1, layout.left);
  assert.equal(having(nodes, 'chart-tick').length, 0);
  for (const each of flat(nodes))
    for (const name of ['x', 'x1', 'x2']) if (name in each.attributes) assert.ok(each.attributes[name] >= 0, name);
});

test('the windows of a deployment have equal length and leave the month of its begin out', () => {
  const march = { first: '2008-03-27', firstPrecision: /** @type {const} */ ('day') };
  assert.deepEqual(windowsOf(march, 12, limits, 1), {
    before: { from: at('2007-03'), to: at('2008-03') },
    after: { from: at('2008-04'), to: at('2009-04') },
  });
  const { before, after } = windowsOf(march, 24, limits, 1);
  assert.ok(before && after && before.to - before.from === 24 && after.to - after.from === 24);
});

test('a window is offered only where the source covers all of it, knows months, and the begin is known to the month', () => {
  const late = { first: '2015-06-10', firstPrecision: /** @type {const} */ ('day') };
  assert.deepEqual(windowsOf(late, 12, limits, 1), { before: { from: at('2014-06'), to: at('2015-06') }, after: null });
  assert.deepEqual(windowsOf({ ...late, first: '1990-05-01' }, 12, limits, 1), { before: null, after: { from: at('1990-06'), to: at('1991-06') } });
  assert.deepEqual(windowsOf(late, 12, limits, 12), { before: null, after: null });
  assert.deepEqual(windowsOf({ first: '2008-01-01', firstPrecision: 'year' }, 12, limits, 1), { before: null, after: null });
});

test('a wanted period is cut to the series in whole steps; beyond it nothing is left', () => {
  assert.deepEqual(within({ from: at('1989-03'), to: at('1991-02') }, limits, 1), { from: at('1990-01'), to: at('1991-02') });
  assert.deepEqual(within({ from: at('2008-03'), to: at('2009-04') }, limits, 12), { from: at('2008-01'), to: at('2010-01') });
  const beyond = within({ from: at('2020-01'), to: at('2021-01') }, limits, 1);
  assert.ok(beyond.to <= beyond.from);
});

test('a phone shows the whole of a period that is longer than twelve years, so that both ends can be taken', () => {
  const cpj = { from: at('1992-01'), to: at('2023-01') };
  assert.deepEqual(axisOf(cpj, cpj, 380), cpj);
  const long = { from: at('1995-05'), to: at('2010-03') };
  const axis = axisOf(limits, long, 380);
  assert.ok(axis.from <= long.from && axis.to >= long.to && axis.to - axis.from < limits.to - limits.from);
});

test('years are labelled where there is room, and in fives where there are many', () => {
  assert.deepEqual(yearTicks(limits, 3.2), [1990, 1995, 2000, 2005, 2010, 2015]);
  assert.equal(yearTicks({ from: at('2003-01'), to: at('2015-01') }, 2.3)[1], 2006);
  assert.equal(yearTicks({ from: at('2003-01'), to: at('2013-01') }, 7).length, 11);
});

test('where lanes are all there is to see they take the room of the bars', () => {
  const alone = layoutOf({ width: 1000, height: 220 }, { count: 5, wanted: true, alone: true });
  const under = layoutOf({ width: 1000, height: 220 }, { count: 5, wanted: true });
  assert.ok(alone.laneStep > under.laneStep && alone.bottom < under.bottom);
  assert.ok(alone.lanesTop + 5 * alone.laneStep <= 220);
});
