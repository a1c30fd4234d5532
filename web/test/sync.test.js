import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { paletteOf } from '../src/map/palette.js';
import { tokensOf } from '../tokens.mjs';
import { createSync } from '../src/map/sync.js';
import { parseQuery } from '../src/model/state.js';
import { createStore } from '../src/model/store.js';
import { chosenState } from '../src/parts/fields.js';
import { EDITION } from './edition.js';
import { words } from './words.js';

const world = /** @type {any} */ (globalThis);
world.location = { origin: 'https://example.org' };
world.matchMedia = () => ({ matches: false });

const palette = paletteOf(tokensOf(readFileSync(new URL('../css/tokens.css', import.meta.url), 'utf8')));
const { i18n, format } = await words('es');

/** A map that writes down what it is told. @param {string} query */
function open(query) {
  const state = parseQuery(new URLSearchParams(query), EDITION);
  const data = /** @type {any} */ ({ edition: EDITION, areas: new Map(), zones: [], values: null, seen: null, stackKey: null });
  const store = createStore(state, data);
  const sync = createSync({ store, palette, format, i18n });
  /** @type {string[]} */
  const tiles = [];
  /** Class of each area that is told one. @type {[string, number | null][]} */
  const classes = [];
  let styles = 0;
  const source = { setTiles: (/** @type {string[]} */ [url = '']) => tiles.push(url), setData() {} };
  const map = /** @type {any} */ ({
    getZoom: () => 4,
    getContainer: () => ({ clientWidth: 1000, clientHeight: 600 }),
    getSource: () => source,
    setStyle: () => (styles += 1),
    setGlobalStateProperty() {},
    setFeatureState: (/** @type {{id: string}} */ { id }, /** @type {{class?: number | null}} */ state) =>
      'class' in state && classes.push([id, state.class ?? null]),
  });
  sync.firstStyle({ zoom: 4, widthPx: 1000, heightPx: 600 });
  return { store, update: () => sync.update(map), tiles, classes, styles: () => styles };
}

test('tiles are asked for with the words that say what they hold, not before', () => {
  const { store, update, tiles, styles } = open('source=ucdp');
  update();
  for (const year of [2001, 2002, 2003]) {
    store.dispatch({ type: 'set-period', start: `${year}-01-01`, end: `${year}-12-31`, final: year === 2003 });
    update();
  }
  assert.equal(tiles.length, 0);
  store.setData({ answered: store.state });
  update();
  assert.ok(tiles.length > 0 && tiles.every((url) => url.includes('datetime=2003-01-01/2003-12-31')));
  assert.equal(styles(), 0, 'a period is no change of style');
});

test('another source takes its tiles with the layers that draw it, when its words are here', () => {
  const { store, update, tiles, styles } = open('');
  update();
  store.dispatch({ type: 'follow', state: /** @type {any} */ (chosenState('source', 'ucdp', store.state, EDITION)), find: false });
  update();
  assert.deepEqual([tiles.length, styles()], [0, 0]);
  store.setData({ answered: store.state });
  update();
  assert.ok(tiles.some((url) => url.includes('/tiles/heat/') && url.includes('source=ucdp')));
  assert.equal(styles(), 1);
});

test('without numbers the map has no fill: none of another question stays', () => {
  const { store, update, classes } = open('');
  const answer = {
    level: 'municipalities',
    measure: 'rate_smoothed',
    values: new Map([['08037', { value: 10, n: 5, status: 'ok' }]]),
    noData: new Set(),
    scaleMax: null,
  };
  store.setData({ values: /** @type {any} */ ({ ...answer, classBreaks: [5] }) });
  update();
  store.setData({ values: null });
  update();
  assert.deepEqual(classes, [
    ['08037', 2],
    ['08037', null],
  ]);
});
