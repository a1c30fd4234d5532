/** What the build tells of itself: reach of an import, the weight of the first view. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { checkFirstView, reach, sizeTable } from '../sizes.mjs';

const at = (/** @type {string} */ path) => ({ path, kind: 'import-statement' });
const later = (/** @type {string} */ path) => ({ path, kind: 'dynamic-import' });

test('what a script imports at once is found through other files and circles, what it fetches later is not', () => {
  const graph = {
    main: { imports: [at('shared'), later('table'), { path: 'https://example.org/x.js', kind: 'import-statement', external: true }] },
    shared: { imports: [at('words'), at('main')] },
    words: { imports: [] },
    table: { imports: [at('rows')] },
  };
  assert.deepEqual([...reach(graph, 'main')], ['main', 'shared', 'words']);
  assert.deepEqual([...reach(graph, 'table')], ['table', 'rows']);
});

test('a first view over its limit fails the build, one at the limit does not', () => {
  const steps = [
    { name: 'first view', js: 60, words: 10, css: 12 },
    { name: 'all scripts', js: 900, words: 30, css: 0 },
  ];
  assert.throws(() => checkFirstView(steps, 81), /weigh 82 bytes, the limit is 81/);
  checkFirstView(steps, 82);
  assert.match(sizeTable(steps), /first view +60 +10 +12 +82\n/);
});
