// The embed in frames of another site: light at first, a map on press, in every sandbox that can run it.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { audit } from './audit.js';
import { startHost } from './host.js';
import { base, letters, watch } from './page.js';

const HEXAGONS = '/embed?source=ucdp&datetime=2007-01-01/2010-12-31&lang=en';
const ENGINE = /maplibre-gl|\/tiles\/|\/values|\/series|edition\.json|embed-live/;
const MOST_BYTES = 250 * 1024;

let host;
test.beforeAll(async () => {
  host = await startHost({});
});
test.afterAll(() => host.close());

const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';
const frameOf = (path, { sandbox = SANDBOX, width = 600, height = 450, server = base() } = {}) =>
  `<iframe src="${server}${path}" title="map" width="${width}" height="${height}" sandbox="${sandbox}" allow="clipboard-write"></iframe>`;

/** A page of another site around an embed; it writes down the messages it hears. */
async function open(page, body, headers = {}) {
  const ears = '<script>window.heard = []; addEventListener("message", (event) => heard.push([event.origin, event.data]));</script>';
  host.pages['/'] = { body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>news</title>${ears}${body}`, headers };
  const seen = watch(page);
  await page.goto(host.url);
  return {
    inside: page.frameLocator('iframe'),
    seen,
    clean: () => {
      expect(seen.errors).toEqual([]);
      expect(seen.foreign.filter((url) => !url.startsWith(host.url))).toEqual([]);
    },
  };
}

async function useMap(inside) {
  await inside.locator('#use').click();
  await expect(inside.locator('#live')).toHaveClass(/drawn/, { timeout: 45_000 });
  await expect(inside.locator('#still')).toHaveCount(0);
  await expect(inside.locator('canvas.maplibregl-canvas')).toBeVisible();
}

test('before a press it is light and asks for no engine, no tile and no figures', async ({ page }) => {
  const sizes = [];
  page.on('requestfinished', async (request) => sizes.push([request.url(), (await request.sizes()).responseBodySize]));
  const { inside, seen, clean } = await open(page, frameOf('/embed?lang=en'));
  await expect(inside.getByRole('button', { name: 'Use the map' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(seen.requests.filter((url) => ENGINE.test(url))).toEqual([]);
  const bytes = sizes.filter(([url]) => url.startsWith(base())).reduce((sum, [, size]) => sum + size, 0);
  console.log(`embed before the engine: ${(bytes / 1024).toFixed(1)} KB in ${sizes.length} answers`);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThan(MOST_BYTES);
  clean();
});

for (const [what, sandbox] of [
  ['with an origin of its own', SANDBOX],
  ['without one', 'allow-scripts'],
]) {
  test(`in a sandbox ${what} the map starts on press`, async ({ page }) => {
    const { inside, clean } = await open(page, frameOf(HEXAGONS, { sandbox }));
    await useMap(inside);
    await expect(inside.locator('#drawn')).toHaveText('1,432 of 4,426 records on the map');
    await expect(inside.locator('#key')).toContainText('Records per hexagon');
    clean();
  });
}

test('the height is told in three dialects, and again when asked', async ({ page }) => {
  const { clean } = await open(page, frameOf(`${HEXAGONS}&childId=pym-7`));
  const heard = () => page.evaluate(() => window.heard);
  await expect.poll(async () => (await heard()).length).toBeGreaterThanOrEqual(4);
  const messages = (await heard()).map(([origin, data]) => {
    expect(origin).toBe(base());
    return data;
  });
  const { height } = messages.find((data) => data.sentinel === 'testigo');
  expect(height).toBeGreaterThan(400);
  expect(messages).toContainEqual({ sentinel: 'amp', type: 'embed-ready' });
  expect(messages).toContainEqual({ sentinel: 'amp', type: 'embed-size', height });
  expect(messages).toContainEqual(`pymxPYMxpym-7xPYMxheightxPYMx${height}`);
  for (const question of [{ sentinel: 'testigo', type: 'ask' }, 'pymxPYMxpym-7xPYMxwidthxPYMx600']) {
    const before = (await heard()).length;
    await page.evaluate((message) => document.querySelector('iframe').contentWindow.postMessage(message, '*'), question);
    await expect.poll(async () => (await heard()).length).toBe(before + 3);
  }
  clean();
});

for (const { name, width, height, chart } of [
  { name: 'a column', width: 600, height: 450, chart: true },
  { name: 'a phone', width: 390, height: 560, chart: true },
  { name: 'the least frame', width: 320, height: 360, chart: false },
]) {
  for (const lang of ['es', 'en', 'pt']) {
    test(`${name}, ${width} × ${height}, in ${lang}: words never go, nothing scrolls sideways`, async ({ page }, info) => {
      const { inside, clean } = await open(page, frameOf(`/embed?lang=${lang}&width=${width}&height=${height}`, { width, height }));
      for (const id of ['title', 'key', 'undrawn', 'source', 'open', 'to-table', 'cite']) await expect(inside.locator(`#${id}`)).toBeVisible();
      await expect(inside.locator('#key')).toContainText({ es: 'No indica causa.', en: 'Not causal.', pt: 'Não indica causa.' }[lang]);
      await expect(inside.locator('#chart')).toBeVisible({ visible: chart });
      const frame = page.frames().find((each) => each.url().includes('/embed'));
      await letters(frame);
      const sideways = await frame.evaluate(() => [document.documentElement, document.body].map((scroller) => scroller.scrollWidth - scroller.clientWidth));
      expect(sideways).toEqual([0, 0]);
      await page.locator('iframe').screenshot({ path: info.outputPath(`embed-${width}x${height}-${lang}.png`) });
      clean();
    });
  }
}

for (const query of ['lang=es', 'source=ucdp&datetime=2007-01-01/2010-12-31&by=hex&lang=en', 'source=cpj&motive=unconfirmed&lang=pt', 'source=sesnsp&offence=feminicide&lang=es', 'p=SV&lang=en']) {
  test(`the words around the live map are those around its picture: ${query}`, async ({ page }) => {
    const { inside, clean } = await open(page, frameOf(`/embed?${query}`));
    const said = () => Promise.all(['.embed-head', '#key', '#chart-title', '#drawn', '.embed-foot'].map((part) => inside.locator(part).evaluate((element) => element.textContent.replace(/\s+/g, ' ').trim())));
    const before = await said();
    expect(before.join('').length).toBeGreaterThan(200);
    const answered = page.waitForResponse((response) => response.url().includes('/parts?'));
    await useMap(inside);
    await answered;
    expect(await said()).toEqual(before);
    clean();
  });
}

test('playing moves period, words and links; pressing a place opens it', async ({ page }) => {
  const { inside, clean } = await open(page, frameOf('/embed?lang=en', { width: 760, height: 520 }));
  await inside.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(inside.locator('#live')).toHaveClass(/drawn/, { timeout: 45_000 });
  // The years go by faster than an assertion asks again: the frame itself tells when the first has gone.
  const frame = page.frames().find((each) => each.url().includes('/embed'));
  await frame.waitForFunction(() => !document.getElementById('title').textContent.includes('2009'));
  await inside.getByRole('button', { name: 'Pause' }).click();
  await expect(inside.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  // Words and links follow when the answers to the last step have come.
  await expect
    .poll(async () => {
      const [year] = /20\d\d/.exec(await inside.locator('#title').textContent());
      return Number(year) > 2009 && (await inside.locator('#open').getAttribute('href')).includes(`datetime=${year}-01-01/${year}-12-31`);
    })
    .toBe(true);
  const box = await inside.locator('canvas.maplibregl-canvas').boundingBox();
  await page.mouse.click(box.x + box.width * 0.4, box.y + box.height * 0.35);
  await expect(inside.locator('#card h1')).not.toBeEmpty();
  await expect(inside.locator('#card')).toContainText('INEGI');
  await expect(inside.locator('#card a:not([target="_blank"][rel~="noopener"]), #card [data-share]')).toHaveCount(0);
  await inside.getByRole('button', { name: 'Close' }).click();
  await expect(inside.locator('#card')).toBeHidden();
  clean();
});

for (const path of ['/embed?lang=es', `${HEXAGONS}`, '/embed?source=cpj&lang=pt']) {
  test(`axe finds nothing in ${path}, before and after the press`, async ({ page }) => {
    await page.setViewportSize({ width: 600, height: 480 });
    await page.goto(base() + path);
    await audit(page, `${path}, still`);
    await page.locator('#use').click();
    await expect(page.locator('#live')).toHaveClass(/drawn/, { timeout: 45_000 });
    await audit(page, `${path}, live`);
  });
}

test('one wheel turn scrolls the page around and says how to zoom', async ({ page }) => {
  const { inside } = await open(page, `${frameOf('/embed?lang=en')}<p style="height:3000px">more</p>`);
  await useMap(inside);
  const box = await inside.locator('canvas.maplibregl-canvas').boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await expect(inside.getByText('Ctrl + scroll to zoom')).toBeAttached();
  await expect(inside.locator('.maplibregl-canvas-container')).toHaveCSS('touch-action', 'pan-x pan-y');
});

test('a country without counts shows its deployments, and no ramp, rate or empty chart', async ({ page }) => {
  const { inside, clean } = await open(page, frameOf('/embed?p=SV&lang=en'));
  await expect(inside.locator('#title')).toContainText('Military deployments, El Salvador');
  await expect(inside.locator('#key')).toContainText('end unknown');
  await expect(inside.locator('#key .ramp')).toHaveCount(0);
  for (const id of ['time', 'warnings']) await expect(inside.locator(`#${id}`)).toBeHidden();
  await useMap(inside);
  await expect(inside.locator('#time')).toBeVisible();
  clean();
});

test('its links open the full page, table and citation in a tab of their own', async ({ page }) => {
  const { inside } = await open(page, frameOf(HEXAGONS));
  for (const [name, pattern] of [
    ['Open', /\/\?source=ucdp&datetime=2007-01-01\/2010-12-31&lang=en$/],
    ['Table', /&v=table&lang=en$/],
    ['Cite', /\/cite\?lang=en$/],
  ]) {
    const link = inside.getByRole('link', { name });
    await expect(link).toHaveAttribute('rel', 'noopener');
    const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await expect.poll(() => tab.url()).toMatch(pattern);
    expect(await tab.evaluate(() => window.opener)).toBe(null);
    await tab.close();
  }
});

test('without JavaScript, and in a sandbox without scripts, words, picture and links remain', async ({ page }) => {
  const { inside, seen } = await open(page, frameOf(HEXAGONS, { sandbox: '' }));
  await expect(inside.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(inside.getByRole('img').first()).toBeVisible();
  await expect(inside.getByRole('button')).toHaveCount(0);
  await expect(inside.getByRole('link', { name: 'Open' })).toBeVisible();
  // The browser says by itself that it ran no script.
  for (const error of seen.errors) expect(error).toContain('Blocked script execution');
});

test('it stands in a cross-origin isolated page', async ({ page }) => {
  const isolated = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' };
  const { inside, clean } = await open(page, frameOf(HEXAGONS), isolated);
  await useMap(inside);
  clean();
});

test('without WebGL, and with a server that is gone, a sentence says so and the picture stays', async ({ page }) => {
  await page.route(/embed-live/, (route) => route.abort());
  const { inside } = await open(page, frameOf('/embed?lang=en'));
  await inside.getByRole('button', { name: 'Use the map' }).click();
  await expect(inside.getByRole('status')).toContainText('The server did not answer');
  await expect(inside.getByRole('button', { name: 'Use the map' })).toBeEnabled();
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.reload();
  await inside.getByRole('button', { name: 'Use the map' }).click();
  await expect(inside.getByRole('status')).toContainText('cannot draw the interactive map');
  await expect(inside.locator('#still')).toBeVisible();
});

test('an operator says who may frame it, and is told when the list is wrong', async ({ page }) => {
  const binary = fileURLToPath(new URL('../../target/tested/testigo', import.meta.url));
  const start = (list) => spawn(binary, ['serve', '--listen', '127.0.0.1:0', '--frame-ancestors', list], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = (server, pattern) =>
    new Promise((resolve, reject) => {
      let text = '';
      const hear = (chunk) => {
        text += chunk;
        const found = pattern.exec(text);
        if (found) resolve(found);
      };
      server.stdout.on('data', hear);
      server.stderr.on('data', hear);
      // `close`, not `exit`: what a process wrote last can arrive after it has ended.
      server.on('close', () => reject(new Error(text)));
    });
  const strict = start('https://news.example');
  try {
    const [, server] = await said(strict, /listening on (http:\/\/[0-9.:]+)/);
    await expect.poll(() => fetch(`${server}/readyz`).then(({ status }) => status)).toBe(200);
    const refused = [];
    page.on('console', (message) => refused.push(message.text()));
    await open(page, frameOf('/embed', { server }));
    await expect.poll(() => refused.join()).toContain('frame-ancestors');
    await expect(page.frameLocator('iframe').locator('#title')).toHaveCount(0);
  } finally {
    strict.kill('SIGTERM');
  }
  const [message] = await said(start('https://news.example/path/x'), /`https:\/\/news\.example\/path\/x` is no site: .*/);
  expect(message).toContain('https://news.example');
});

test('an edition that is no longer published is said to be gone, and the map is the current one’s', async ({ page }) => {
  const seen = watch(page);
  await page.goto(`${base()}/embed?e=0123456789abcdef&source=ucdp&datetime=2007-01-01/2010-12-31&lang=en`);
  await expect(page.locator('.notice')).toHaveText('That edition is no longer published. Showing the current one.');
  await page.getByRole('button', { name: 'Use the map' }).click();
  await expect(page.locator('#live')).toHaveClass(/drawn/);
  expect(await page.locator('#open').getAttribute('href')).not.toContain('0123456789abcdef');
  expect(seen.requests.filter((url) => url.includes('0123456789abcdef')).length, 'only the page itself').toBe(1);
  expect(seen.errors.filter((text) => !text.includes('404'))).toEqual([]);
});

test('WordPress hears its own messages, with its secret, and follows a link that its sandbox would not open', async ({ page }) => {
  // As WordPress 6 frames an oEmbed answer: no origin, no popups, its secret in the fragment.
  const { inside, clean } = await open(page, frameOf('/embed?lang=en#?secret=aB3xY9', { sandbox: 'allow-scripts' }));
  const heard = () => page.evaluate(() => heard.map(([, data]) => data).filter((data) => data.secret !== undefined));
  await expect.poll(heard).toContainEqual({ message: 'height', value: expect.any(Number), secret: 'aB3xY9' });
  await expect(inside.getByRole('button', { name: 'Use the map' })).toBeVisible();
  const link = inside.locator(`a[href^="/?"], a[href^="${base()}/?"]`).first();
  const href = await link.evaluate((a) => a.href);
  await link.click();
  await expect.poll(heard).toContainEqual({ message: 'link', value: href, secret: 'aB3xY9' });
  clean();
});
