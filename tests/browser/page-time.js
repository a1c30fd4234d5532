// How long the first view takes, beside what nobody can be faster than: an empty page, and MapLibre alone with one layer of the
// same tiles. `node page-time.js [RUNS]`; each run is a context of its own, so nothing is cached, and the three take turns.
import { chromium } from '@playwright/test';
import config from './playwright.config.js';
import { startHost } from './host.js';
import { serve } from './server.js';

const RUNS = Number(process.argv[2] ?? 7);
if (!Number.isInteger(RUNS) || RUNS < 1) throw new Error(`RUNS is a whole number from 1, not ${process.argv[2]}`);

const EMPTY = '<!doctype html><html lang="en"><meta charset="utf-8"><title>empty</title><link rel="icon" href="data:,"><p>text</p>';

/** One fill layer over the opening view's box: what any map of these tiles has to do. @param {string} tiles */
const bareMap = (tiles) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>map</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/maplibre-gl.css"><style>body { margin: 0 } #map { height: 100vh }</style><div id="map"></div>
<script type="module">
import * as maplibre from '/maplibre-gl.mjs';
maplibre.setWorkerUrl('/maplibre-gl-worker.mjs');
const map = new maplibre.Map({
  container: 'map',
  bounds: [[-118.4, 14.5], [-86.7, 32.7]],
  style: {
    version: 8,
    sources: { places: { type: 'vector', tiles: ['${tiles}'], maxzoom: 12 } },
    layers: [{ id: 'places', type: 'fill', source: 'places', 'source-layer': 'municipalities', paint: { 'fill-color': '#8a8577' } }],
  },
});
map.once('idle', () => (window.live = performance.now()));
</script>`;

/** Runs before the page: notes when its first number is in the document, and when the picture has given way to the map. */
function noteTimes() {
  const look = () => {
    if (window.text === undefined && document.querySelector('#headline strong, body > p')?.textContent) window.text = performance.now();
    if (window.seen === undefined && document.querySelector('.map-still svg')) window.seen = true;
    if (window.seen && window.live === undefined && !document.querySelector('.map-still')) window.live = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

/** Opens an address in a context of its own. @returns {Promise<Record<string, number | undefined>>} ms since the navigation began */
async function open(browser, url, hasMap) {
  const { viewport, locale } = config.use;
  const context = await browser.newContext({ viewport, locale });
  const page = await context.newPage();
  await page.addInitScript(noteTimes);
  await page.goto(url);
  const painted = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  await page.waitForFunction(painted);
  if (hasMap) await page.waitForFunction(() => window.live !== undefined);
  const times = { text: await page.evaluate(() => window.text), paint: await page.evaluate(painted), map: await page.evaluate(() => window.live) };
  await context.close();
  return times;
}

const sorted = (values) => values.toSorted((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)];
/** Median, and the least and most. */
const told = (values) => (values.includes(undefined) ? '' : `${median(values).toFixed(0)} (${sorted(values)[0].toFixed(0)}–${sorted(values).at(-1).toFixed(0)})`);

const server = await serve();
const host = await startHost({ '/empty': EMPTY, '/map': bareMap(`${server.url}/tiles/municipalities/{z}/{x}/{y}`) });
const browser = await chromium.launch(config.use.launchOptions);
const pages = [
  { name: 'testigo', url: `${server.url}/`, hasMap: true, times: [] },
  { name: 'MapLibre, one fill layer', url: `${host.url}/map`, hasMap: true, times: [] },
  { name: 'empty page', url: `${host.url}/empty`, hasMap: false, times: [] },
];
try {
  // The first page of a browser pays for starting its processes, the first tiles for being made.
  for (const { url, hasMap } of pages) await open(browser, url, hasMap);
  for (let run = 0; run < RUNS; run += 1) for (const { url, hasMap, times } of pages) times.push(await open(browser, url, hasMap));
} finally {
  await browser.close();
  await host.close();
  await server.stop();
}

const of = (page, what) => page.times.map((each) => each[what]);
console.log(`ms since the navigation began: median (least–most) of ${RUNS} cold contexts, ${config.use.viewport.width} × ${config.use.viewport.height}`);
console.log(`${'page'.padEnd(26)}${['text in the document', 'first contentful paint', 'live map'].map((head) => head.padEnd(24)).join('')}`);
for (const page of pages) console.log(`${page.name.padEnd(26)}${['text', 'paint', 'map'].map((what) => told(of(page, what)).padEnd(24)).join('')}`);
const [ours, bare, empty] = pages;
const ratio = (a, b) => (median(a) / median(b)).toFixed(2);
console.log(`first contentful paint / empty page's: ${ratio(of(ours, 'paint'), of(empty, 'paint'))}   live map / MapLibre's: ${ratio(of(ours, 'map'), of(bare, 'map'))}`);
