// The terms of a comparison behind "more options", with scripts and without; the server's page gives way to the page's own in place.
import { expect, test } from '@playwright/test';
import { JUAREZ, card, maps, openComparison } from './comparison.js';
import { ask, base, letters, watch } from './page.js';

const asked = (page, key) => new URL(page.url()).searchParams.get(key);

test('months left out and comparison places are choices behind "more options"; each is a step of the address', async ({ page }) => {
  const seen = await openComparison(page, `${JUAREZ}&lang=en`);
  await expect(page.locator('#compare-washout')).toBeHidden();
  await page.locator('#compare-more').click();
  await page.locator('#compare-washout').selectOption('3');
  await expect.poll(() => asked(page, 'washout')).toBe('3');
  await expect(page.locator('.compare-caption')).toHaveText(['Before Mar 2007–Feb 2008', 'After Jun 2008–May 2009']);
  await expect(page.locator('#compare .dek')).toContainText('Months left out, from that of the begin on: 3.');
  await expect(page.locator('#compare-washout')).toBeVisible();
  await page.locator('#compare-controls').selectOption('neighbours_excluded_km:50');
  await expect.poll(() => asked(page, 'controls')).toBe('neighbours_excluded_km:50');
  const answer = await ask('/compare?zone=mx-2008-chihuahua&municipality=08037&source=inegi&washout=3&controls=neighbours_excluded_km:50');
  expect(answer.windows.after).toEqual({ start: '2008-06', end: '2009-05' });
  await expect(card(page)).toContainText(String(answer.treated.after.count).replace(/\B(?=(\d{3})+$)/g, ','));
  await page.locator('#share-open').click();
  await expect(page.locator('#share-url')).toHaveValue(/washout=3&controls=neighbours_excluded_km:50/);
  await page.keyboard.press('Escape');
  await page.goBack();
  await page.goBack();
  await expect(page.locator('#compare-washout')).toHaveValue('1');
  await expect(page.locator('.compare-caption').last()).toHaveText('After Apr 2008–Mar 2009');
  expect(seen.errors).toEqual([]);
});

test('all deployments take source, months and the same terms', async ({ page }) => {
  await page.goto(`${base()}/?v=overview&washout=0&m=24&lang=en`);
  await expect(page.locator('#compare-washout')).toHaveValue('0');
  await expect(page.locator('#compare-months')).toHaveValue('24');
  await page.locator('#compare-washout').selectOption('2');
  await expect(page.locator('#overview a[href*="washout=2"]').first()).toBeVisible();
  await page.locator('#compare-force').selectOption('army');
  await expect.poll(() => page.url()).toMatch(/v=overview&m=24&washout=2&force=army&lang=en$/);
});

for (const [where, query, field, value, then] of [
  ['a comparison', 'v=overview&washout=0&m=24', 'washout', '2', /v=overview&m=24&washout=2&lang=en$/],
  ['the panel', 'at=-102,23.5,5', 'source', 'ucdp', /source=ucdp&datetime=2009-01-01\/2009-12-31&at=-102.000,23.500,5.00&lang=en$/],
  ['the table', 'v=table', 'state', '08', /state=08.*v=table&lang=en$/],
]) {
  test(`a choice that is made in ${where} before the scripts have come is taken when they come`, async ({ page }) => {
    let come;
    const held = new Promise((resolve) => (come = resolve));
    await page.route(/\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${base()}/?${query}&lang=en`, { waitUntil: 'commit' });
    const choice = page.locator(`form [name="${field}"]`).locator('visible=true').first();
    await choice.selectOption(value);
    expect(page.url()).not.toMatch(then);
    come();
    await expect.poll(() => page.url()).toMatch(then);
    await expect(choice).toHaveValue(value);
  });
}

test('without scripts the form has the same choices', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, locale: 'en-GB' });
  await page.goto(`${base()}/?${JUAREZ}&lang=en`);
  await page.locator('#compare-more').click();
  await page.locator('#compare-washout').selectOption('2');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.locator('.compare-caption').last()).toHaveText('After May 2008–Apr 2009');
  await expect(page.locator('#compare-washout')).toHaveValue('2');
  await page.locator('#compare-operation').selectOption('');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.locator('#compare-date').fill('2008-03-27');
  await page.locator('#compare-place, #compare-state').locator('visible=true').selectOption({ label: 'Chihuahua' });
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.locator('#compare-title')).toHaveText('Chihuahua, Chihuahua, 27 March 2008');
  await page.goto(`${base()}/?v=overview&lang=en`);
  await page.locator('#compare-force').selectOption('army');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.locator('#compare-force')).toHaveValue('army');
  await expect(page.locator('#bar .views a')).toHaveCount(4);
  await page.close();
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
])
  for (const query of [JUAREZ, 'v=compare&zone=mx-2025-paricutin', 'v=overview', 'v=compare&p=08&date=2016-05-27&source=sesnsp&washout=2'])
    test(`nothing moves when the page takes over, ${width} px: ${query}`, async ({ browser }) => {
      const page = await browser.newPage({ viewport: { width, height }, locale: 'es-MX' });
      // On a phone the page's order is another in the document, not on the screen.
      const words = (all) => all.map((each) => each.innerText.replace(/\s+/g, ' ').trim()).filter(Boolean).sort();
      const parts = page.locator('#compare :is(h1, .dek, .compare-key, .compare-card, .compare-foot)');
      // As the server wrote it: its script waits.
      let go = () => undefined;
      const held = new Promise((resolve) => (go = resolve));
      await page.route(/\/assets\/main-[^/]*\.js/, async (route) => {
        await held;
        await route.continue();
      });
      await page.addInitScript(() => {
        window.moved = [];
        new PerformanceObserver((list) => {
          for (const { value, startTime, sources } of list.getEntries()) window.moved.push([startTime, value, ...sources.map(({ node }) => node?.id || node?.className || node?.nodeName)]);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`${base()}/?${query}`, { waitUntil: 'commit' });
      await expect(page.locator('#compare .compare-foot')).toBeVisible();
      // Read to its end: what one part hides of another is decided by both.
      await page.waitForFunction(() => document.readyState !== 'loading');
      await letters(page);
      const written = await parts.evaluateAll(words);
      const since = await page.evaluate(() => performance.now());
      go();
      await expect(page.locator('body')).toHaveAttribute('aria-busy', 'false');
      await expect(page.locator('#compare .compare-card')).toHaveAttribute('aria-busy', 'false');
      if (written.length > 4) await expect(maps(page)).toHaveCount(2);
      await expect(page.locator('.compare-map .map-still')).toHaveCount(0);
      expect(await parts.evaluateAll(words), 'the same words').toEqual(written);
      expect(await page.evaluate((from) => window.moved.filter(([startTime]) => startTime > from), since), 'layout shifts').toEqual([]);
      await page.close();
    });

test('without WebGL both pictures stay, and a sentence says why; they follow the question', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  const seen = watch(page);
  await page.goto(`${base()}/?${JUAREZ}`);
  await expect(card(page)).toBeVisible();
  await expect(page.locator('.compare-map .map-line')).toHaveText(Array(2).fill('Este navegador no puede dibujar el mapa interactivo. Aquí están la imagen y la tabla.'));
  const pictures = page.locator('.compare-map .map-still svg');
  await expect(pictures).toHaveCount(2);
  const before = await pictures.first().innerHTML();
  await page.locator('#compare-months').selectOption('24');
  await expect.poll(() => pictures.first().innerHTML()).not.toBe(before);
  await expect(pictures).toHaveCount(2);
  expect(seen.errors).toEqual([]);
});

test('by keyboard: what is compared, more options, both maps, the card; the answer is spoken', async ({ page }) => {
  await openComparison(page, `${JUAREZ}&lang=en`);
  await page.locator('#compare-title').focus();
  const stops = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const now = document.activeElement;
      return now?.id || (now?.matches('canvas') ? `map ${now.closest('[data-side]').dataset.side}` : now?.closest('.comparison') ? 'card' : '');
    });
    if (stop && stop !== stops.at(-1)) stops.push(stop);
    if (stop === 'compare-overview') break;
  }
  expect(stops.filter((stop) => /^compare-(?!map)|^map|^card/.test(stop))).toEqual([
    'compare-operation', 'compare-place', 'compare-source', 'compare-months', 'compare-side', 'compare-more', 'map before', 'map after', 'compare-whole', 'card', 'compare-overview',
  ]);
  const spoken = page.locator('#compare > [role=status]');
  await expect(spoken).toContainText('Registered homicides went from 240 to 1,831.');
  await page.locator('#compare-months').focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => asked(page, 'm')).toBe('24');
  await expect(spoken).not.toContainText('240 to 1,831');
  await expect(spoken).toContainText('Registered homicides went from');
  await expect(page.locator('#compare-months')).toBeFocused();
});
