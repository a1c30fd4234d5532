// Takes the code blocks out of docs/embed.md, serves each from another site, and sees it work.
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { startHost } from './host.js';
import { base, watch } from './page.js';

const DOCUMENT = new URL('../../docs/embed.md', import.meta.url);

/** Blocks by the name in their first line, with the address of the server under test in place of the example's. */
async function blocks() {
  const found = (await readFile(DOCUMENT, 'utf8')).matchAll(/^```(?:html|text)\n<!-- ([a-z]+) -->\n(.*?)^```$/gms);
  const here = (text) => text.replaceAll('https://map.example', base()).replaceAll('https%3A%2F%2Fmap.example', encodeURIComponent(base()));
  return Object.fromEntries([...found].map(([, name, text]) => [name, here(text)]));
}

let host;
let code;

test.beforeAll(async () => {
  code = await blocks();
  host = await startHost({});
  for (const [name, text] of Object.entries(code))
    host.pages[`/${name}`] = text.startsWith('<!doctype') ? text : `<!doctype html><html lang="en"><meta charset="utf-8"><title>news</title>\n${text}`;
});
test.afterAll(() => host.close());

/** Opens a block's page; afterwards nothing may have been asked of a third host, and nothing have failed. */
async function open(page, name) {
  const seen = watch(page);
  await page.goto(`${host.url}/${name}`);
  return {
    clean: () => {
      expect(seen.errors).toEqual([]);
      expect(seen.foreign.filter((url) => !url.startsWith(host.url))).toEqual([]);
    },
  };
}

const title = 'Recorded events with deaths, Mexico, 2007–2010';

test('the document has every block that is tested here', () => {
  expect(Object.keys(code).sort()).toEqual(['amp', 'element', 'frame', 'height', 'oembed', 'picture', 'style', 'tiles']);
});

test('a frame shows the map’s words and picture', async ({ page }) => {
  const opened = await open(page, 'frame');
  const inside = page.frameLocator('iframe');
  await expect(inside.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(inside.getByText('1,432 of 4,426 records on the map')).toBeVisible();
  await expect(inside.getByRole('button', { name: 'Use the map' })).toBeVisible();
  opened.clean();
});

test('a link becomes the map and fits its height', async ({ page }) => {
  const opened = await open(page, 'element');
  const frame = page.locator('testigo-map iframe');
  await expect(frame).toHaveClass('open');
  await expect(page.frameLocator('testigo-map iframe').getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.locator('testigo-map img')).toBeHidden();
  const before = (await frame.boundingBox()).height;
  await page.setViewportSize({ width: 380, height: 800 });
  await expect.poll(async () => (await frame.boundingBox()).height).not.toBe(before);
  const inner = page.frames().find((each) => each.url().includes('/embed'));
  await expect.poll(() => inner.evaluate(() => document.body.scrollHeight - window.innerHeight)).toBeLessThanOrEqual(1);
  opened.clean();
});

test('oEmbed answers for the pasted address', async ({ page }) => {
  const answer = await (await fetch(code.oembed.trim())).json();
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'testigo', width: 640, height: 480 });
  host.pages['/pasted'] = `<!doctype html><html lang="en"><meta charset="utf-8"><title>news</title>${answer.html}`;
  const opened = await open(page, 'pasted');
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText(answer.title);
  opened.clean();
  const thumbnail = await fetch(answer.thumbnail_url);
  expect([thumbnail.status, thumbnail.headers.get('content-type')]).toEqual([200, 'image/png']);
});

test('a page announces oEmbed early in its head', async () => {
  const head = (await (await fetch(`${base()}/?source=ucdp&lang=en`)).text()).slice(0, 150_000).split('</head>')[0];
  for (const format of ['json', 'xml']) {
    const link = new RegExp(`<link rel="alternate" type="(?:application/json|text/xml)\\+oembed" href="([^"]*format=${format}[^"]*)"`).exec(head);
    const answer = await fetch(link[1].replaceAll('&amp;', '&'));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('source=ucdp');
  }
});

test('picture and link need nothing but themselves', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  const opened = await open(page, 'picture');
  await expect(page.getByRole('link')).toHaveAttribute('href', `${base()}/?source=ucdp&datetime=2007-01-01/2010-12-31&lang=en`);
  await expect.poll(() => page.getByRole('img').evaluate((image) => image.naturalWidth)).toBe(1200);
  opened.clean();
  await page.close();
});

test('AMP hears the height in its own dialect, from a frame without an origin', async ({ page }) => {
  // What amp-iframe does with an embed: the sandbox as written, the placeholder away when ready, the height as asked.
  await page.addInitScript(() => {
    customElements.define('amp-iframe', class extends HTMLElement {
      connectedCallback() {
        addEventListener('DOMContentLoaded', () => {
          const frame = document.createElement('iframe');
          frame.setAttribute('sandbox', this.getAttribute('sandbox'));
          frame.title = this.title;
          frame.width = this.getAttribute('width');
          frame.src = this.getAttribute('src');
          addEventListener('message', ({ source, origin, data }) => {
            if (source !== frame.contentWindow || data.sentinel !== 'amp') return;
            this.dataset.origin = origin;
            if (data.type === 'embed-ready') this.dataset.ready = 'yes';
            if (data.type === 'embed-size') frame.height = data.height;
          });
          this.append(frame);
        });
      }
    });
  });
  const opened = await open(page, 'amp');
  await expect(page.locator('amp-iframe')).toHaveAttribute('data-ready', 'yes');
  await expect(page.locator('amp-iframe')).toHaveAttribute('data-origin', 'null');
  await expect(page.locator('amp-iframe iframe')).toHaveAttribute('height', /^[4-7]\d\d$/);
  opened.clean();
});

test('a script of one’s own hears the height', async ({ page }) => {
  const opened = await open(page, 'height');
  await expect(page.locator('#map')).not.toHaveAttribute('height', '450');
  await expect(page.locator('#map')).toHaveAttribute('height', /^[4-8]\d\d$/);
  opened.clean();
});

test('tiles are drawn by a foreign MapLibre page, with our values and attribution', async ({ page }) => {
  const opened = await open(page, 'tiles');
  await expect
    .poll(() => page.evaluate(() => window.map.loaded?.() && window.map.queryRenderedFeatures({ layers: ['municipalities'] }).length), { timeout: 40_000 })
    .toBeGreaterThan(500);
  const juarez = await page.evaluate(() => window.map.queryRenderedFeatures({ layers: ['municipalities'] }).find(({ properties }) => properties.code === '08037').properties);
  expect(juarez.n).toBe(2399);
  await expect(page.locator('#source')).toContainText('INEGI');
  opened.clean();
});

test('a finished style is drawn by a foreign MapLibre page', async ({ page }) => {
  const opened = await open(page, 'style');
  await expect
    .poll(() => page.evaluate(() => window.map.loaded?.() && new Set(window.map.queryRenderedFeatures().map(({ source }) => source)).size), { timeout: 40_000 })
    .toBeGreaterThan(2);
  opened.clean();
});
