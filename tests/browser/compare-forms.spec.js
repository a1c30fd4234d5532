// A comparison in its forms: shared, on paper, at every width, by finger, without data to spare, read aloud.
import { expect, test } from '@playwright/test';
import { audit, PRESSED, settled, tooSmall } from './audit.js';
import { JUAREZ, card, maps, openComparison } from './comparison.js';
import { base, letters, watch } from './page.js';

test('a comparison shares itself: link, embed, picture and citation hold its question', async ({ page }) => {
  await openComparison(page, `${JUAREZ}&m=24&lang=en`);
  await page.locator('#share-open').click();
  await expect(page.locator('#share-url')).toHaveValue(/zone=mx-2008-chihuahua&v=compare&p=08037&m=24&lang=en/);
  await page.locator('#share-tab-embed').click();
  await expect(page.locator('#share-code')).toHaveValue(/v=compare/);
  await page.locator('#share-tab-picture').click();
  await expect(page.locator('#picture-svg')).toHaveAttribute('href', /\/static\/map\.svg\?.*v=compare/);
  await expect(page.locator('#share-alt')).toHaveValue(/Juárez, Chihuahua: Operativo Conjunto Chihuahua, 27 March 2008/);
  await page.locator('#share-tab-cite').click();
  await expect(page.locator('#share-citation')).toHaveValue(/INEGI/);
  await page.locator('#share-tab-data').click();
  await expect(page.locator('#file-comparison-csv')).toHaveAttribute('href', /\/compare\?zone=mx-2008-chihuahua&municipality=08037&source=inegi&months=24&f=csv/);
});

test('on paper: the title, both maps with their months, the card', async ({ page }) => {
  await openComparison(page);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const sheet = page.locator('#print');
  await expect(sheet.locator('.print-side canvas')).toHaveCount(2);
  await expect(sheet.locator('.print-side figcaption')).toHaveText(['Antes mar 2007–feb 2008', 'Después abr 2008–mar 2009']);
  await expect(sheet).toContainText('Esto no prueba que el despliegue causó el cambio.');
  await expect(sheet.locator('.print-foot a')).toHaveAttribute('href', /v=compare&p=08037&e=/);
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [320, 640],
]) {
  test(`at ${width} px nothing scrolls sideways; below 720 px the card is read first`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openComparison(page);
    const over = await page.evaluate(() => {
      const view = document.getElementById('compare');
      return [document.documentElement.scrollWidth - document.documentElement.clientWidth, view.scrollWidth - view.clientWidth];
    });
    expect(over).toEqual([0, 0]);
    const first = await page.evaluate(() => document.querySelector('.compare-card').compareDocumentPosition(document.querySelector('.compare-figures')) & Node.DOCUMENT_POSITION_FOLLOWING);
    expect(first > 0).toBe(width < 720);
    const [before, after] = await page.locator('.compare-map').evaluateAll((each) => each.map((map) => map.getBoundingClientRect().toJSON()));
    if (width < 720) expect(after.top).toBeGreaterThanOrEqual(before.bottom);
    else expect(after.left).toBeGreaterThanOrEqual(before.right);
  });
}

test('who saves data keeps two pictures until a map is asked for', async ({ browser }) => {
  const page = await browser.newPage({ locale: 'es-MX', extraHTTPHeaders: { 'save-data': 'on' } });
  const seen = watch(page);
  await page.goto(`${base()}/?${JUAREZ}`);
  await expect(card(page)).toBeVisible();
  await expect(page.locator('.compare-map .map-still svg')).toHaveCount(2);
  // The server's pictures are there before any script: what the page itself asks for shows when it offers its maps.
  await expect(page.locator('#use-compare-map-before')).toBeVisible();
  expect(seen.requests.filter((url) => /maplibre|\/tiles\//.test(url))).toEqual([]);
  await page.locator('#use-compare-map-before').click();
  await expect(maps(page)).toHaveCount(1);
  await page.close();
});

test('the comparison is accessible: card, refusal, curtain, overview, in three languages', async ({ page }) => {
  for (const query of [`${JUAREZ}&lang=en`, `${JUAREZ}&w=swipe&washout=2`, 'v=compare&zone=mx-2006-michoacan&p=16006&lang=pt', 'v=compare', 'v=compare&p=08037&date=2008-03-27', ...['es', 'en', 'pt'].flatMap((lang) => [`v=compare&zone=mx-2025-paricutin&lang=${lang}`, `v=overview&lang=${lang}`])]) {
    await page.goto(`${base()}/?${query}`);
    await expect(page.locator('#comparison, #overview')).toBeVisible();
    await settled(page);
    await audit(page, query);
  }
});

test('a finger reaches everything: 44 px', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'es-MX' });
  await page.goto(`${base()}/?${JUAREZ}`);
  await expect(card(page)).toBeVisible();
  await expect(maps(page)).toHaveCount(2);
  await letters(page);
  const scope = PRESSED.split(', ').map((each) => `:is(.compare-pick, .compare-foot, .compare-maps) ${each}`).join(', ');
  expect(await tooSmall(page, scope, 44)).toEqual([]);
  await page.close();
});
