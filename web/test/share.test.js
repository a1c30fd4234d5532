import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createFormat } from '../src/words/format.js';
import { readAreas } from '../src/net/answers.js';
import { parseQuery } from '../src/model/state.js';
import { citedSources, viewBibtex } from '../src/share/citation.js';
import { elementCode, iframeCode } from '../src/share/codes.js';
import { downloadsOf } from '../src/share/downloads.js';
import { bytesText } from '../src/share/size.js';
import { EDITION } from './edition.js';

// Addresses are absolute; the browser knows of where.
globalThis.location = /** @type {any} */ ({ origin: 'https://map.example' });
const { embedOf, linkOf, pictureOf } = await import('../src/share/addresses.js');

/** @param {string} query */
const state = (query) => parseQuery(new URLSearchParams(query), EDITION);
const areas = readAreas({
  fields: ['code', 'name', 'short', 'level', 'parent', 'lon', 'lat'],
  areas: [
    ['MX', 'México', null, 'country', null, 0, 0],
    ['08', 'Chihuahua', null, 'state', 'MX', 0, 0],
    ['26', 'Sonora', null, 'state', 'MX', 0, 0],
    ['08037', 'Juárez', null, 'municipality', '08', 0, 0],
    ['08019', 'Chihuahua', null, 'municipality', '08', 0, 0],
    ['26043', 'Nogales', null, 'municipality', '26', 0, 0],
  ],
});
const data = /** @type {any} */ ({ edition: EDITION, areas, zones: EDITION.zones, zonesOn: '2009-12-31', summary: null, records: null });

test('a link is short: defaults are left out, the edition stands in it only when it is pinned', () => {
  assert.equal(linkOf(state(''), EDITION, 'latest'), 'https://map.example/');
  assert.equal(linkOf(state(''), EDITION, 'pinned'), 'https://map.example/?e=0123456789abcdef');
  assert.equal(linkOf(state('e=0123456789abcdef&v=table&rows=50'), EDITION, 'latest'), 'https://map.example/?v=table&rows=50');
});

test('an embed and a picture keep the filters and the language, not what only the page has', () => {
  const shown = state('source=ucdp&datetime=2008-01-01/2010-12-31&v=table&o=-n&n=3&rows=200&p=08037');
  assert.equal(embedOf(shown, EDITION, 'latest', 'pt'), 'https://map.example/embed?source=ucdp&datetime=2008-01-01/2010-12-31&p=08037&lang=pt');
  assert.equal(
    pictureOf(state(''), EDITION, 'pinned', 'es', 'png', { width: 1200, height: 630 }),
    'https://map.example/static/map.png?lang=es&e=0123456789abcdef&width=1200&height=630',
  );
});

test('codes hold quotes and signs of the data as text', () => {
  const size = { width: 600, height: 450 };
  const frame = iframeCode({ src: 'https://map.example/embed?a=1&b=2', title: '"A" <b> & C', ...size });
  assert.match(frame, /^<iframe src="https:\/\/map\.example\/embed\?a=1&amp;b=2" title="&quot;A&quot; &lt;b&gt; &amp; C" width="600" height="450" /);
  assert.match(frame, / sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox" /);
  const element = elementCode({
    origin: 'https://map.example',
    href: 'https://map.example/',
    picture: 'https://map.example/p.png',
    alt: '"><script>',
    ...size,
  });
  assert.equal(element.match(/<script/g)?.length, 1);
  assert.match(
    element,
    /<testigo-map>\n {2}<a href="https:\/\/map\.example\/"><img src="[^"]+" alt="&quot;&gt;&lt;script&gt;" width="600" height="450"><\/a>\n<\/testigo-map>$/,
  );
});

test('codes have the form that docs/embed.md shows', async () => {
  const docs = await readFile(new URL('../../docs/embed.md', import.meta.url), 'utf8');
  const block = (/** @type {string} */ name) => docs.match(new RegExp(`<!-- ${name} -->\\n([\\s\\S]*?)\n\`\`\``))?.[1] ?? '';
  const fixed = /** @type {const} */ (['loading', 'sandbox', 'allow', 'referrerpolicy', 'type']);
  /** Elements with their attributes' names, and the values that no map changes. @param {string} code */
  const form = (code) =>
    [...code.matchAll(/<([a-z-]+)((?:\s+[a-z]+="[^"]*")*)\s*>/g)].map(([, name, attributes = '']) => [
      name,
      [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key = '', value]) => (fixed.includes(/** @type {any} */ (key)) ? `${key}=${value}` : key)),
    ]);
  const size = { width: 600, height: 450 };
  assert.deepEqual(form(iframeCode({ src: 'a', title: 't', ...size })), form(block('frame')));
  assert.deepEqual(form(elementCode({ origin: 'a', href: 'b', picture: 'c', alt: 'd', ...size })), form(block('element')));
  assert.equal(form(block('element')).length, 4);
});

test('only what the view shows is cited', () => {
  const ids = (/** @type {string} */ query) => citedSources(state(query), data).map(({ id }) => id);
  assert.deepEqual(ids(''), ['inegi', 'deployments']);
  assert.deepEqual(ids('hide=zones'), ['inegi']);
  assert.deepEqual(ids('source=ucdp&hide=zones'), ['ucdp']);
  assert.deepEqual(ids('p=SV'), ['deployments']);
});

test("BibTeX holds the view's sources, its address and the day it was read", () => {
  const entry = (/** @type {string} */ key) => `@misc{${key},\n  title = {T},\n  url = {https://x},\n}`;
  const all = ['ucdp', 'inegi', 'deployments', 'testigo-t-0123456789abcdef'].map(entry).join('\n\n');
  const text = viewBibtex(all, { cited: citedSources(state(''), data), edition: EDITION.id, url: 'https://map.example/?e=$&', day: '2026-01-02' });
  assert.deepEqual(
    [...text.matchAll(/@misc\{([^,]+),/g)].map((match) => match[1]),
    ['inegi', 'deployments', 'testigo-t-0123456789abcdef'],
  );
  const compared = viewBibtex([all, entry('testigo-compare-0123456789abcdef')].join('\n\n'), { cited: [], edition: EDITION.id, url: 'u', day: 'd' });
  assert.deepEqual(
    [...compared.matchAll(/@misc\{([^,]+),/g)].map((match) => match[1]),
    ['testigo-compare-0123456789abcdef'],
  );
  assert.match(text, /url = \{https:\/\/map\.example\/\?e=\$&\},\n {2}urldate = \{2026-01-02\},/);
});

test('the files are those of the source, with the rows that they have', () => {
  const files = (/** @type {string} */ query) => downloadsOf(state(query), data).map(({ id, rows }) => [id, rows]);
  assert.deepEqual(files(''), [
    ['areas', 3],
    ['counts', null],
    ['series', null],
    ['zones', 1],
  ]);
  assert.deepEqual(files('state=08&hide=zones').slice(0, 1), [['areas', 2]]);
  assert.deepEqual(files('zone=mx-2008-north&hide=zones').slice(0, 1), [['areas', null]]);
  assert.deepEqual(files('source=ucdp&by=state')[0], ['areas', 2]);
  assert.deepEqual(files('p=SV'), [['zones', 1]]);
  const [zones] = downloadsOf(state('p=SV'), data);
  assert.equal(zones?.csv, '/data/zones.csv?source=deployments&datetime=2022-01-01/2024-12-31');
});

test('a size has two digits or more and one unit', () => {
  const text = (/** @type {number} */ bytes) => bytesText(bytes, createFormat('pt')).replace('\u202F', ' ');
  assert.deepEqual([970, 2627, 9960, 169_751, 999_400, 2_944_916].map(text), ['970 B', '2,6 KB', '10 KB', '170 KB', '999 KB', '2,9 MB']);
});
