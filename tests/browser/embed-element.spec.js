// The custom element on another site, before a server that says what the test wants: what it upgrades, whom it believes.
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { startHost } from './host.js';

const SCRIPT = new URL('../../web/dist/embed.js', import.meta.url);
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="450"><rect width="600" height="450" fill="#E4E9EC"/></svg>';

let map;
let news;

test.beforeAll(async () => {
  const svg = { body: PICTURE, type: 'image/svg+xml' };
  map = await startHost({
    '/embed.js': { body: await readFile(SCRIPT, 'utf8'), type: 'text/javascript', headers: { 'access-control-allow-origin': '*' } },
    '/deep/embed.js': { body: await readFile(SCRIPT, 'utf8'), type: 'text/javascript', headers: { 'access-control-allow-origin': '*' } },
    '/static/map.svg': svg,
  });
  map.url = map.url.replace('localhost', '127.0.0.1');
  news = await startHost({});
});

test.afterAll(async () => {
  await map.close();
  await news.close();
});

const says = (...messages) => `<!doctype html><title>map</title><script>
  window.say = (message) => parent.postMessage(message, '*');
  for (const message of ${JSON.stringify(messages)}) say(message);
</script>`;
const height = (px) => ({ sentinel: 'testigo', type: 'height', height: px });
const element = (href, more = '') =>
  `<testigo-map${more}><a href="${href}"><img src="${map.url}/static/map.svg" alt="Homicides &quot;2009&quot; <b>" width="600" height="450"></a></testigo-map>`;
const script = (path = '/embed.js', kind = 'type="module"') => `<script ${kind} src="${map.url}${path}"></script>`;
const frame = (page) => page.locator('testigo-map iframe');
const link = (page) => page.locator('testigo-map a');

/** Opens a page of the other site; what the map's server answers at /embed is the test's. */
async function open(page, body, embed = says(height(480)), headers = {}) {
  map.pages['/embed'] = { body: embed, headers };
  map.pages['/deep/embed'] = map.pages['/embed'];
  news.pages['/'] = `<!doctype html><meta charset="utf-8"><title>news</title>${body}`;
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(news.url);
  return errors;
}

for (const [how, kind] of [
  ['a module', 'type="module"'],
  ['an async script', 'async'],
  ['a plain script before the element', ''],
]) {
  test(`as ${how} it makes a lazy, titled, sandboxed frame of the link, as high as the map says`, async ({ page }) => {
    const errors = await open(page, script('/embed.js', kind) + element(`${map.url}/?source=ucdp&lang=en`));
    await expect(frame(page)).toHaveClass('open');
    await expect(frame(page)).toHaveAttribute('src', `${map.url}/embed?source=ucdp&lang=en`);
    await expect(frame(page)).toHaveAttribute('title', 'Homicides "2009" <b>');
    await expect(frame(page)).toHaveAttribute('loading', 'lazy');
    await expect(frame(page)).toHaveAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox');
    await expect(frame(page)).toHaveAttribute('referrerpolicy', 'strict-origin-when-cross-origin');
    await expect(frame(page)).toHaveAttribute('allow', 'clipboard-write');
    await expect(frame(page)).toHaveCSS('height', '480px');
    await expect(link(page)).toBeHidden();
    expect(errors).toEqual([]);
  });
}

test('all three dialects are understood', async ({ page }) => {
  await open(page, script() + element(`${map.url}/`), says({ sentinel: 'amp', type: 'embed-size', height: 500 }));
  await expect(frame(page)).toHaveCSS('height', '500px');
  await open(page, script() + element(`${map.url}/`), says('pymxPYMxtestigoxPYMxheightxPYMx510'));
  await expect(frame(page)).toHaveCSS('height', '510px');
});

test('a height is bounded', async ({ page }) => {
  await open(page, script() + element(`${map.url}/`), says(height(1e6)));
  await expect(frame(page)).toHaveCSS('height', '1600px');
  await open(page, script() + element(`${map.url}/`), says(height(3)));
  await expect(frame(page)).toHaveCSS('height', '240px');
});

test('messages of another frame and of the page itself change nothing', async ({ page }) => {
  news.pages['/liar'] = says(height(900));
  await open(page, `${script()}${element(`${map.url}/`)}<iframe src="/liar" title="liar"></iframe>`);
  await expect(frame(page)).toHaveCSS('height', '480px');
  const liar = page.frame({ url: /liar/ });
  await liar.evaluate((message) => parent.postMessage(message, '*'), height(950));
  await page.evaluate((message) => postMessage(message, '*'), height(960));
  // Messages of one target arrive in order: the map's own, sent last, is the only one that counts.
  await page.frame({ url: /embed/ }).evaluate((message) => parent.postMessage(message, '*'), height(490));
  await expect(frame(page)).toHaveCSS('height', '490px');
});

test('a frame that was led to another origin is not believed', async ({ page }) => {
  news.pages['/elsewhere'] = says(height(700));
  const ears = '<script>addEventListener("message", (event) => { window.heard = event.origin; });</script>';
  await open(page, ears + script() + element(`${map.url}/`), `<script>location = ${JSON.stringify(`${news.url}/elsewhere`)}</script>`);
  await expect.poll(() => page.evaluate(() => window.heard)).toBe(news.url);
  await expect(link(page)).toBeVisible();
  await expect(frame(page)).not.toHaveClass('open');
});

test('a link to another server, and an element without a link, stay what they are', async ({ page }) => {
  await open(page, `${script()}${element(`${news.url}/?source=ucdp`)}<testigo-map id="empty"></testigo-map>${element('javascript:alert(1)')}`);
  await page.waitForFunction(() => customElements.get('testigo-map'));
  await expect(page.locator('testigo-map iframe')).toHaveCount(0);
  await expect(link(page).first()).toBeVisible();
});

test('a server below a path frames what lies below it and nothing beside it', async ({ page }) => {
  await open(page, script('/deep/embed.js') + element(`${map.url}/deep/?p=08037`) + element(`${map.url}/?p=08037`));
  await expect(frame(page)).toHaveCount(1);
  await expect(frame(page)).toHaveAttribute('src', `${map.url}/deep/embed?p=08037`);
});

test('loading it twice changes nothing, and nobody can change what it is', async ({ page }) => {
  const errors = await open(page, script() + script('/embed.js?again') + script('/embed.js', '') + element(`${map.url}/`));
  await expect(frame(page)).toHaveCount(1);
  await expect(frame(page)).toHaveClass('open');
  expect(errors).toEqual([]);
  const frozen = await page.evaluate(() => {
    const made = customElements.get('testigo-map');
    return Object.isFrozen(made) && Object.isFrozen(made.prototype);
  });
  expect(frozen).toBe(true);
});

test('without JavaScript, and where the server refuses the frame, link and picture stay', async ({ browser, page }) => {
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await open(plain, script() + element(`${map.url}/?p=08037`));
  await expect(link(plain)).toHaveAttribute('href', `${map.url}/?p=08037`);
  await expect(plain.getByRole('img')).toBeVisible();
  await plain.close();
  await open(page, script() + element(`${map.url}/`), says(height(480)), { 'content-security-policy': "frame-ancestors 'self'" });
  await expect(frame(page)).toHaveCount(1);
  await expect(link(page)).toBeVisible();
  await link(page).click({ trial: true });
});

test('on paper the picture is printed, not the frame', async ({ page }) => {
  await open(page, script() + element(`${map.url}/`));
  await expect(frame(page)).toHaveClass('open');
  await page.emulateMedia({ media: 'print' });
  await expect(frame(page)).toBeHidden();
  await expect(page.locator('testigo-map img')).toBeVisible();
});

test('it works under a strict policy of the page around', async ({ page }) => {
  news.pages['/strict'] = {
    body: `<!doctype html><meta charset="utf-8"><title>news</title>${script()}${element(`${map.url}/`)}`,
    headers: {
      'content-security-policy': `default-src 'none'; script-src ${map.url}; frame-src ${map.url}; img-src ${map.url}; require-trusted-types-for 'script'`,
    },
  };
  map.pages['/embed'] = says(height(470));
  const refused = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.goto(`${news.url}/strict`);
  await expect(frame(page)).toHaveCSS('height', '470px');
  expect(refused).toEqual([]);
});

test('an element that is moved keeps listening', async ({ page }) => {
  await open(page, `${script()}<div id="a">${element(`${map.url}/`)}</div><div id="b"></div>`);
  await expect(frame(page)).toHaveClass('open');
  map.pages['/embed'] = { body: says(height(530)) };
  await page.evaluate(() => document.getElementById('b').append(document.querySelector('testigo-map')));
  await expect(frame(page)).toHaveCSS('height', '530px');
  await expect(frame(page)).toHaveCount(1);
});

test('the script is under 5 KB and names no other host', async () => {
  const text = await readFile(SCRIPT, 'utf8');
  expect(Buffer.byteLength(text)).toBeLessThan(5 * 1024);
  expect(text).not.toMatch(/https?:\/\/(?!map\.example)|\beval\b|new Function|innerHTML|document\.cookie|localStorage|fetch\(/);
});
