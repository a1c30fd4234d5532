// The embed of a comparison: what changed first, pictures of both periods, two live maps on press; refusals and all deployments, too.
import { expect, test } from '@playwright/test';
import { audit } from './audit.js';
import { JUAREZ } from './comparison.js';
import { startHost } from './host.js';
import { base, letters, watch } from './page.js';

const ENGINE = /maplibre-gl|\/tiles\/|\/values|\/series|edition\.json|embed-live|embed-compare/;
const MOST_BYTES = 250 * 1024;
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';
const CARD = `/embed?${JUAREZ}&lang=en`;
const REFUSAL = '/embed?v=compare&zone=mx-2025-paricutin&lang=en';
const OVERVIEW = '/embed?v=overview&lang=en';

let host;
test.beforeAll(async () => {
  host = await startHost({});
});
test.afterAll(() => host.close());

/** A page of another site with the embed in it; it writes down the messages it hears. */
async function open(page, path, { sandbox = SANDBOX, width = 600, height = 450 } = {}) {
  const ears = '<script>window.heard = []; addEventListener("message", (event) => heard.push(event.data));</script>';
  const frame = `<iframe src="${base()}${path}" title="comparison" width="${width}" height="${height}" sandbox="${sandbox}"></iframe>`;
  host.pages['/'] = { body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>news</title>${ears}${frame}` };
  const seen = watch(page);
  await page.goto(host.url);
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('#title')).toBeVisible();
  const frameOf = () => page.frames().find((each) => each.url().includes('/embed'));
  await letters(frameOf());
  return { inside, seen, frameOf, heard: () => page.evaluate(() => window.heard), foreign: () => seen.foreign.filter((url) => !url.startsWith(host.url)) };
}

test('before a press it is light: pictures of both periods, the sentence, what it does not show, who counted', async ({ page }) => {
  const sizes = [];
  page.on('requestfinished', async (request) => sizes.push([request.url(), (await request.sizes()).responseBodySize]));
  const { inside, seen, foreign } = await open(page, CARD);
  await page.waitForLoadState('networkidle');
  await expect(inside.locator('#title')).toHaveText('Juárez, Chihuahua: Operativo Conjunto Chihuahua, 27 March 2008');
  await expect(inside.locator('.compare-map .map-still svg')).toHaveCount(2);
  await expect(inside.locator('.compare-caption')).toHaveText(['Before Mar 2007–Feb 2008', 'After Apr 2008–Mar 2009']);
  const [picture, sentence] = await Promise.all([inside.locator('.compare-maps').boundingBox(), inside.locator('#comparison h2').boundingBox()]);
  expect(sentence.y + sentence.height, 'the sentence first').toBeLessThanOrEqual(picture.y);
  await expect(inside.locator('#comparison h2')).toContainText('Registered homicides went from 240 to 1,831.');
  await expect(inside.locator('#comparison')).toContainText('This does not show that the deployment caused the change.');
  await expect(inside.locator('#source')).toContainText('INEGI');
  await expect(inside.locator('.embed-words')).toContainText('Not causal.');
  expect(seen.requests.filter((url) => ENGINE.test(url))).toEqual([]);
  const bytes = sizes.filter(([url]) => url.startsWith(base())).reduce((sum, [, size]) => sum + size, 0);
  console.log(`embed of a comparison before the engine: ${(bytes / 1024).toFixed(1)} KB in ${sizes.length} answers`);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThan(MOST_BYTES);
  expect(seen.errors).toEqual([]);
  expect(foreign()).toEqual([]);
});

for (const [what, sandbox] of [
  ['with an origin of its own', SANDBOX],
  ['without one', 'allow-scripts'],
])
  test(`in a sandbox ${what} both maps start on press, with one camera`, async ({ page }) => {
    const { inside, seen } = await open(page, CARD, { sandbox });
    await inside.getByRole('button', { name: 'Use the map' }).click();
    await expect(inside.locator('#use')).toHaveCount(0, { timeout: 60_000 });
    await expect(inside.locator('.compare-map canvas.maplibregl-canvas')).toHaveCount(2);
    await expect(inside.locator('.map-still')).toHaveCount(0);
    await expect(inside.locator('#comparison h2')).toContainText('240 to 1,831');
    expect(seen.errors).toEqual([]);
  });

for (const path of [CARD, REFUSAL, OVERVIEW])
  test(`it tells its whole height in three dialects, whatever the frame's: ${path}`, async ({ page }) => {
    const { frameOf, heard } = await open(page, `${path}&childId=pym-7`);
    const height = () => frameOf().evaluate(() => Math.ceil([...document.body.children].reduce((sum, row) => sum + row.getBoundingClientRect().height, 0)));
    await expect.poll(async () => (await heard()).filter((data) => data.sentinel === 'testigo').at(-1)?.height).toBe(await height());
    const wanted = await height();
    expect(await heard()).toContainEqual({ sentinel: 'amp', type: 'embed-size', height: wanted });
    expect(await heard()).toContainEqual(`pymxPYMxpym-7xPYMxheightxPYMx${wanted}`);
    // A frame of that height asks for no other one.
    await page.evaluate((px) => document.querySelector('iframe').setAttribute('height', px), wanted);
    await expect.poll(() => frameOf().evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
    expect(await height()).toBe(wanted);
  });

for (const [width, height] of [
  [600, 450],
  [390, 560],
  [320, 360],
])
  for (const path of [CARD, REFUSAL, OVERVIEW])
    test(`${width} × ${height}: nothing scrolls sideways: ${path}`, async ({ page }, info) => {
      const { frameOf } = await open(page, path, { width, height });
      expect(await frameOf().evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      await page.locator('iframe').screenshot({ path: info.outputPath('embed.png') });
    });

test('it is accessible before and after the press; its links open tabs of their own', async ({ page }) => {
  for (const path of [CARD, `/embed?${JUAREZ}&lang=pt`, REFUSAL, OVERVIEW, '/embed?v=overview&lang=es']) {
    await page.goto(base() + path);
    await letters(page);
    await audit(page, path);
    expect(await page.evaluate(() => [...document.links].filter((link) => (link.target || document.querySelector('base')?.target) !== '_blank').map((link) => link.href)), path).toEqual([]);
  }
  await page.goto(base() + CARD);
  await page.locator('#use').click();
  await expect(page.locator('.map-still')).toHaveCount(0);
  await audit(page, 'live');
});

test('without scripts words, pictures and links remain; oEmbed knows its name', async ({ page }) => {
  const { inside } = await open(page, CARD, { sandbox: '' });
  await expect(inside.locator('.compare-map .map-still svg')).toHaveCount(2);
  await expect(inside.getByRole('button')).toHaveCount(0);
  await expect(inside.locator('#open')).toHaveAttribute('href', /v=compare&p=08037&lang=en/);
  for (const [query, title] of [
    [`${JUAREZ}&lang=en`, 'Juárez, Chihuahua: Operativo Conjunto Chihuahua, 27 March 2008'],
    ['v=overview&lang=en', 'All deployments: size and sign differ'],
  ]) {
    const answer = await (await fetch(`${base()}/oembed?url=${encodeURIComponent(`${base()}/?${query}`)}`)).json();
    expect(answer.title).toBe(title);
    expect(answer.html).toContain('/embed?');
  }
});
