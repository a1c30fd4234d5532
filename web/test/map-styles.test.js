import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createExpression, featureFilter, latest, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { sprite } from '../sprite.mjs';
import { ORDER } from '../src/map/order.js';
import { paletteOf } from '../src/map/palette.js';
import { tokensOf } from '../tokens.mjs';
import { pageStyle } from '../src/map/style.js';
import { writtenStyles } from '../written-styles.mjs';

const css = readFileSync(new URL('../css/tokens.css', import.meta.url), 'utf8');
const palette = paletteOf(tokensOf(css));
const print = paletteOf(tokensOf(css, 'print'));

/** @type {import('../src/map/style.js').MapView} */
const view = {
  drawing: { marks: 'fill', level: 'municipalities' },
  showZones: true,
  hatch: true,
  showLabels: true,
  lang: 'es',
  levels: ['municipalities', 'states'],
  countedCountries: ['MX'],
  selected: { kind: 'municipality', code: '08037' },
  quarter: 0,
  density: 'normal',
  kinds: ['state_based', 'non_state', 'one_sided'],
  words: { area: 'only the municipality is known', precision: { town: 'place known', '25km': 'within 25 km' } },
};
const drawings = /** @type {import('../src/model/types.js').Drawing[]} */ ([
  { marks: 'fill', level: 'municipalities' },
  { marks: 'fill', level: 'states' },
  { marks: 'circles', level: 'municipalities' },
  { marks: 'hex', level: null },
  { marks: 'records', level: null },
  { marks: 'none', level: null },
]);
const pages = drawings.map((drawing) => pageStyle(palette, 'https://example.org', 'source=inegi', { ...view, drawing, hatch: drawing.marks !== 'hex' }));
const compared = pageStyle(palette, 'https://example.org', 'source=inegi', {
  ...view,
  drawing: { marks: 'fill', level: 'municipalities' },
  hatch: false,
});
const written = writtenStyles(palette, print);

/** @param {string} name @returns {any} a layer of the first style that has it */
function layer(name, styles = [...pages, ...Object.values(written)]) {
  return styles.flatMap((style) => style.layers).find((each) => each.id === name);
}

/**
 * @param {any} expression
 * @param {any} specification property of the style spec
 * @param {{properties?: object, state?: object, globals?: object, zoom?: number}} at
 */
function value(expression, specification, { properties = {}, state = {}, globals = {}, zoom = 5 }) {
  const parsed = createExpression(expression, specification, /** @type {any} */ (globals));
  assert.equal(parsed.result, 'success', JSON.stringify(expression));
  return /** @type {any} */ (parsed.value).evaluate({ zoom, globalState: globals }, { type: 3, properties }, state);
}

const spec = /** @type {any} */ (latest);
/** @param {any} colour as text or as the parsed colour */
const hex = (colour) =>
  typeof colour === 'string'
    ? colour
    : `#${[colour.r, colour.g, colour.b]
        .map((part) =>
          Math.round(part * 255)
            .toString(16)
            .padStart(2, '0'),
        )
        .join('')}`.toUpperCase();

/** @param {any} style */
function errors(style) {
  const filled = JSON.parse(JSON.stringify(style).replaceAll('{{base}}', 'https://example.org').replaceAll('{{edition}}', '0'.repeat(16)));
  return validateStyleMin(filled).map((error) => error.message);
}

test('every style of the page is valid', () => {
  pages.forEach((style) => assert.deepEqual(errors(style), []));
});

test('whatever levels an edition has, its land is drawn, and nothing of a level that it lacks', () => {
  /** @type {[import('../src/model/types.js').Level[], any, string][]} levels, what is drawn, source of the land */
  const cases = [
    [['municipalities'], { marks: 'fill', level: 'municipalities' }, 'municipalities'],
    [['municipalities'], { marks: 'hex', level: null }, 'municipalities'],
    [['municipalities'], { marks: 'records', level: null }, 'area-records'],
    [['states'], { marks: 'fill', level: 'states' }, 'states'],
    [['states'], { marks: 'hex', level: null }, 'states'],
    [['states'], { marks: 'records', level: null }, 'states'],
    [['countries'], { marks: 'fill', level: 'countries' }, 'countries'],
    [['countries'], { marks: 'circles', level: 'countries' }, 'countries'],
    [['countries'], { marks: 'hex', level: null }, 'countries'],
    [['countries'], { marks: 'records', level: null }, 'countries'],
    [['countries'], { marks: 'none', level: null }, 'countries'],
  ];
  for (const [levels, drawing, source] of cases) {
    const style = pageStyle(palette, 'https://example.org', 'source=inegi', { ...view, levels, drawing, selected: null });
    const what = `${levels.join()} ${drawing.marks}`;
    assert.deepEqual(errors(style), [], what);
    const of = (/** @type {string} */ id) => /** @type {any} */ (style.layers.find((each) => each.id === id));
    assert.equal(of('land')?.source, source, what);
    assert.equal(of('value-fill')?.source, levels[0], what);
    assert.equal(of('state-lines')?.source, source, what);
    const asked = Object.values(style.sources).flatMap((/** @type {any} */ each) => each.tiles ?? (typeof each.data === 'string' ? [each.data] : []));
    const lacking = ['municipalities', 'states', 'countries'].filter((level) => !levels.includes(/** @type {any} */ (level)));
    for (const level of lacking)
      assert.ok(
        asked.every((/** @type {string} */ url) => !url.includes(`/${level}`)),
        `${what}: asks for ${level}`,
      );
  }
});

test('every written style is valid', () => {
  for (const style of Object.values(written)) assert.deepEqual(errors(style), []);
});

test('the written files follow the layers and the tokens', () => {
  for (const [name, style] of Object.entries(written)) {
    const file = readFileSync(new URL(`../../styles/${name}.json`, import.meta.url), 'utf8');
    assert.equal(file, `${JSON.stringify(style, null, 2)}\n`, `styles/${name}.json: run \`node styles.mjs\``);
  }
});

test('no colour is written twice: styles hold only colours of the tokens', () => {
  const tokens = new Set([...css.matchAll(/#[0-9A-F]{3,6}\b/gi)].map(([colour]) => colour.toUpperCase()));
  for (const [name, style] of Object.entries(written)) {
    const colours = [...JSON.stringify(style).matchAll(/#[0-9A-F]{3,6}\b/gi)].map(([colour]) => colour.toUpperCase());
    assert.ok(colours.length > 10);
    for (const colour of colours) assert.ok(tokens.has(colour), `${name}: ${colour}`);
  }
});

test('the drawing order is complete, and every style follows it', () => {
  const styles = [...pages, compared, ...Object.values(written)];
  const drawn = new Set(styles.flatMap((style) => style.layers.map((each) => each.id)));
  assert.deepEqual(
    [...ORDER].filter((id) => !drawn.has(id)),
    [],
  );
  for (const style of styles) {
    const places = style.layers.map((each) => ORDER.indexOf(/** @type {any} */ (each.id)));
    assert.ok(!places.includes(-1));
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    assert.equal(new Set(places).size, places.length);
  }
});

test('hatch lies over values and under state lines, the selection over lines and areas and under numbers', () => {
  const before = (/** @type {any} */ a, /** @type {any} */ b) => assert.ok(ORDER.indexOf(a) < ORDER.indexOf(b), `${a} < ${b}`);
  before('value-fill', 'zone-hatch-broken');
  before('zone-hatch-solid', 'state-lines');
  before('zone-edge-active', 'stacks');
  before('zone-edge-active', 'selection');
  before('selection', 'stacks');
  before('stacks', 'city-names');
});

test('only edges of zones over hexagons', () => {
  const hexagons = pages[3];
  assert.ok(hexagons?.layers.some((each) => each.id === 'zone-edge-unknown'));
  assert.ok(!hexagons?.layers.some((each) => each.id.startsWith('zone-hatch')));
});

test('the sprite has every image that written styles name', async () => {
  const { index } = await sprite(new URL('..', import.meta.url).pathname, 1);
  for (const style of Object.values(written)) {
    for (const each of /** @type {any[]} */ (style.layers)) {
      for (const name of [each.paint?.['fill-pattern'], each.layout?.['icon-image']]) if (typeof name === 'string') assert.ok(name in index, name);
    }
  }
});

test('a kind has its circle and sign in an image near its size, several kinds together are a neutral disc', async () => {
  const { index } = await sprite(new URL('..', import.meta.url).pathname, 1);
  const { layout, filter } = layer('stack-signs');
  const image = (/** @type {object} */ properties) => String(value(layout['icon-image'], spec.layout_symbol['icon-image'], { properties }));
  for (const kind of ['non_state', 'one_sided']) for (const n of [1, 12, 40, 150, 900]) assert.ok(image({ kind, n }) in index, image({ kind, n }));
  assert.match(image({ kind: 'non_state', n: 1 }), /^kind-2-5$/);
  assert.match(image({ kind: 'one_sided', n: 900 }), /^kind-3-34$/);
  for (const n of [1, 13, 31, 60, 140, 300, 2000]) {
    const scale = value(layout['icon-size'], spec.layout_symbol['icon-size'], { properties: { n } });
    assert.ok(scale >= 0.75 && scale <= 1.3, `${n}: ${scale}`);
  }
  const shaped = (/** @type {object} */ properties) =>
    featureFilter(filter, /** @type {any} */ ({})).filter(/** @type {any} */ ({ zoom: 8 }), /** @type {any} */ ({ type: 1, properties }));
  assert.deepEqual([{ n: 3 }, { kind: 'state_based' }, { kind: 'non_state' }].map(shaped), [false, true, true]);
  const disc = layer('stacks').paint['circle-color'];
  const colour = (/** @type {object} */ properties) => hex(value(disc, spec.paint_circle['circle-color'], { properties }));
  assert.equal(colour({ n: 3 }), palette.count[5]);
});

test('a class paints its colour; without a class the ground shows', () => {
  const colour = layer('value-fill').paint['fill-color'];
  const of = (/** @type {object} */ state) => hex(value(colour, spec.paint_fill['fill-color'], { state }));
  assert.equal(of({ class: 0 }), palette.empty.zero);
  palette.rate.forEach((expected, index) => assert.equal(of({ class: index + 1 }), expected));
  assert.equal(value(colour, spec.paint_fill['fill-color'], {}), 'rgba(0, 0, 0, 0)');
});

test('no data and suppressed are patterns of their own', () => {
  for (const [id, own, other] of /** @type {const} */ ([
    ['value-no-data', -1, -2],
    ['value-suppressed', -2, -1],
  ])) {
    const opacity = layer(id).paint['fill-opacity'];
    assert.equal(value(opacity, spec.paint_fill['fill-opacity'], { state: { class: own } }), 1);
    for (const valueClass of [other, 0, 3]) assert.equal(value(opacity, spec.paint_fill['fill-opacity'], { state: { class: valueClass } }), 0);
    assert.equal(value(opacity, spec.paint_fill['fill-opacity'], {}), 0);
  }
});

test('pointing at a class fades the others', () => {
  const opacity = layer('value-fill').paint['fill-opacity'];
  const shown = (/** @type {number} */ focus, /** @type {number} */ valueClass) =>
    value(opacity, spec.paint_fill['fill-opacity'], { state: { class: valueClass }, globals: { focus } });
  assert.equal(shown(-9, 3), 1);
  assert.equal(shown(3, 3), 1);
  assert.equal(shown(3, 4), 0.3);
});

test('a written class includes its lower break, and zero is drawn as zero', () => {
  const fill = layer('value-fill', [written.default]);
  const colour = (/** @type {number} */ rate) => hex(value(fill.paint['fill-color'], spec.paint_fill['fill-color'], { properties: { rate_smoothed: rate } }));
  assert.equal(colour(4.999), palette.rate[0]);
  assert.equal(colour(5), palette.rate[1]);
  assert.equal(colour(160), palette.rate[6]);
  const drawn = (/** @type {string} */ id, /** @type {object} */ properties) => matches(layer(id, [written.default]).filter, properties);
  assert.ok(drawn('value-zero', { n: 0, rate_smoothed: 3.1, status: 'ok' }));
  assert.ok(!drawn('value-fill', { n: 0, rate_smoothed: 3.1, status: 'ok' }));
  assert.ok(drawn('value-no-data', { status: 'no_data' }));
  assert.ok(!drawn('value-fill', { n: 4, rate_smoothed: 3.1, status: 'suppressed' }));
});

test('hexagons and stacks grow with records', () => {
  const colour = layer('hexagons').paint['fill-color'];
  assert.equal(hex(value(colour, spec.paint_fill['fill-color'], { properties: { n: 2 } })), palette.count[0]);
  assert.equal(hex(value(colour, spec.paint_fill['fill-color'], { properties: { n: 3 } })), palette.count[1]);
  assert.equal(hex(value(colour, spec.paint_fill['fill-color'], { properties: { n: 1000 } })), palette.count[6]);
  const radius = (/** @type {number} */ n) => value(layer('stacks').paint['circle-radius'], spec.paint_circle['circle-radius'], { properties: { n } });
  assert.equal(radius(1), 5);
  assert.ok(Math.abs(radius(200) - 20.08) < 0.01);
  assert.equal(radius(5000), 34);
});

test('a day picks one interval of a zone, and small zones wait for a closer look', () => {
  const claim = { status: 'end_unknown', from: 20080327, until: 99991231, min_zoom: 6 };
  const drawn = (/** @type {string} */ id, /** @type {object} */ properties, /** @type {number} */ day, zoneZoom = 7) =>
    matches(layer(id, pages.slice(0, 1)).filter, properties, { globals: { day, zoneZoom } });
  assert.ok(drawn('zone-hatch-broken', claim, 20091231));
  assert.ok(!drawn('zone-hatch-solid', claim, 20091231));
  assert.ok(!drawn('zone-hatch-broken', claim, 20080326));
  assert.ok(!drawn('zone-hatch-broken', claim, 20091231, 5));
  assert.ok(drawn('zone-edge-ended', { status: 'ended', from: 20100409, until: 99991231 }, 20101231));
  assert.ok(drawn('zone-casing', { status: 'ended', from: 20100409, until: 99991231 }, 20101231));
});

/** @param {any} filter @param {object} properties @param {{zoom?: number, globals?: object}} [at] */
function matches(filter, properties, { zoom = 5, globals = {} } = {}) {
  return featureFilter(filter, 'fill', /** @type {any} */ (globals)).filter(
    /** @type {any} */ ({ zoom, globalState: globals }),
    /** @type {any} */ ({ type: 3, properties }),
  );
}

test('what reads feature state is in every style, seen only where areas are filled', () => {
  const ofState = (/** @type {any} */ style) => style.layers.filter((/** @type {any} */ each) => JSON.stringify(each.paint ?? {}).includes('feature-state'));
  const ids = ofState(pages[0]).map((/** @type {any} */ each) => each.id);
  assert.equal(ids.length, 4);
  for (const style of pages)
    assert.deepEqual(
      ofState(style).map((/** @type {any} */ each) => each.id),
      ids,
    );
  const seen = pages.map((style) => ofState(style).filter((/** @type {any} */ each) => each.layout?.visibility !== 'none').length);
  assert.deepEqual(seen, [4, 4, 3, 0, 0, 0]);
});

test('a view asks for no other tiles than its values need', () => {
  const used = pages.map((style) => [...new Set(style.layers.map((each) => ('source' in each ? each.source : '')).filter(Boolean))]);
  const overview = used[0] ?? [];
  assert.deepEqual(overview.filter((source) => !['coarse-zones', 'no-counts-notes', 'state-points', 'municipality-points'].includes(source)).sort(), [
    'context',
    'municipalities',
    'zones',
  ]);
  for (const [index, unused] of /** @type {const} */ ([
    [1, 'municipalities'],
    [3, 'municipalities'],
    [4, 'municipalities'],
    [4, 'states'],
  ])) {
    const sources = pages[index]?.layers
      // MapLibre asks for no tile that unseen layers alone would draw.
      .filter((each) => !each.id.startsWith('selection') && each.layout?.visibility !== 'none')
      .map((each) => ('source' in each ? each.source : ''));
    assert.ok(!sources?.includes(unused), `${index}: ${unused}`);
  }
});

test('what is selected has a double line, which is no edge of a deployment', () => {
  const paint = (/** @type {string} */ id) => pages.flatMap((style) => style.layers).filter((layer) => layer.id === id)[0]?.paint ?? {};
  assert.ok('line-gap-width' in paint('selection'));
  for (const id of ['zone-edge-active', 'zone-edge-unknown', 'zone-edge-ended']) assert.ok(!('line-gap-width' in paint(id)), id);
});
