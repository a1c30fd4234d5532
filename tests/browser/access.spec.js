// The page for everyone: axe in every view and language, boxes of what can be pressed, zoom, large text, forced colours.
import { expect, test } from '@playwright/test';
import { PRESSED, audit, goTo, settled, tooSmall } from './audit.js';
import { base, openMap } from './page.js';

/** Every view of the page, by its query: one document walks through them. */
const VIEWS = {
  'the map': '',
  'a place': 'p=08037',
  'a state': 'p=08',
  'a deployment': 'p=mx-2008-chihuahua',
  'the table': 'v=table',
  'about the data': 'v=about',
  'events by hexagon': 'source=ucdp&datetime=2008-01-01/2010-12-31',
  'single records': 'source=ucdp&datetime=2008-01-01/2010-12-31&at=-106.4,31.6,8',
  'records of a place': 'source=ucdp&datetime=2008-01-01/2010-12-31&v=table&p=08037',
  'victims by state': 'source=sesnsp',
  journalists: 'source=cpj',
  'El Salvador': 'p=SV',
  'its deployments': 'p=SV&v=table',
};

for (const lang of ['es', 'en', 'pt'])
  test(`axe finds nothing in any view, wide or narrow: ${lang}`, async ({ page }) => {
    test.setTimeout(180_000);
    await openMap(page, `/?lang=${lang}`);
    for (const [name, query] of Object.entries(VIEWS)) {
      await goTo(page, `${query}&lang=${lang}`);
      await audit(page, `${name}, 1440`);
      await page.setViewportSize({ width: 390, height: 844 });
      await audit(page, `${name}, 390`);
      await page.setViewportSize({ width: 1440, height: 900 });
    }
  });

test('axe finds nothing in the dialogs, the menus and the sheet', async ({ page }) => {
  await openMap(page);
  await page.getByRole('application').focus();
  await page.keyboard.press('?');
  await audit(page, 'help');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: /Buscar/ }).fill('juarez');
  await expect(page.locator('#search-hits [role=option]').first()).toBeVisible();
  await audit(page, 'search with hits');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Despliegues \(\d+\)/ }).click();
  await audit(page, 'list of deployments');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Menú' }).click();
  await audit(page, 'menu');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Leyenda y fuentes/ }).click();
  await audit(page, 'sheet');
});

test('axe finds nothing in the pages that the server writes', async ({ page }) => {
  for (const path of ['/about', '/report', '/cite', '/share']) {
    await page.goto(`${base()}${path}?lang=en`);
    // The preview is a page of its own, with landmarks of its own; embed.spec.js audits it.
    await page.evaluate(() => document.querySelector('.embed-frame')?.remove());
    await audit(page, path);
  }
});

/** Where a finger is led: the bar, the map, the time, the sheet, tools, heads and rows of tables, rows of lists. */
const PRIMARY =
  '.brand, .icon-button, .countries a, .map-buttons button, .chart-controls button, [role=slider], .handle, .peek-buttons :is(a, button), select, .button, .grid thead a, .grid tbody th .link, li .link, li > a, .check, summary';

for (const [width, height] of [[390, 844], [360, 640]])
  test(`what leads somewhere is at least 44 px under a finger (${width} × ${height})`, async ({ browser }) => {
    test.setTimeout(180_000);
    const page = await browser.newPage({ viewport: { width, height }, hasTouch: true, isMobile: true, locale: 'es-MX' });
    await openMap(page);
    const views = ['', 'p=08037', 'v=table', 'v=table&by=state', 'p=mx-2008-chihuahua', 'source=ucdp&datetime=2009-01-01/2009-01-02&state=04', 'v=about', 'p=SV', 'p=SV&v=table'];
    for (const query of views) {
      await goTo(page, query);
      expect(await tooSmall(page, PRIMARY, 44), query).toEqual([]);
      expect(await tooSmall(page, PRESSED, 24), query).toEqual([]);
    }
    await page.close();
  });

/** Nothing stands beyond the right edge, and nothing that says something is cut off. */
async function reflows(page) {
  const { sideways, cut } = await page.evaluate(() => {
    const texts = '#headline h1, #headline .dek, #legend p, #legend h2, .chart-title, #undrawn, #table h1, #table-caption';
    const seen = [...document.querySelectorAll(texts)].filter((each) => each.checkVisibility({ visibilityProperty: true }));
    return {
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      cut: seen.filter((each) => each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight * 1.1 || each.getBoundingClientRect().right > innerWidth + 1).map((each) => each.textContent.slice(0, 40)),
    };
  });
  expect(sideways, 'px of sideways scroll').toBe(0);
  expect(cut, 'texts cut off').toEqual([]);
}

test('at 400 % (320 × 256 px) the page is one column: nothing is lost, nothing scrolls sideways', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 256 }, locale: 'es-MX' });
  await openMap(page);
  await reflows(page);
  for (const part of ['#headline strong', '#map canvas', '#key', '#inview summary', '#chart [role=slider]', '.controls select', '#undrawn', '.notcause']) {
    // An answer that comes meanwhile draws the part anew; then the new one is scrolled to.
    await expect(async () => {
      await page.locator(part).first().scrollIntoViewIfNeeded();
      await expect(page.locator(part).first(), part).toBeInViewport({ timeout: 1000 });
    }).toPass({ timeout: 30_000 });
  }
  await goTo(page, 'p=08037');
  await reflows(page);
  await expect(page.getByRole('heading', { name: 'Juárez, Chihuahua' })).toBeInViewport();
  await goTo(page, 'v=table');
  await reflows(page);
  await expect(page.locator('#table tbody tr')).toHaveCount(15);
  await goTo(page, 'v=about');
  await reflows(page);
  await page.close();
});

test('at 400 % the wheel and one finger scroll the page, with the pointer over the map, too', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 256 }, locale: 'es-MX' });
  await openMap(page);
  const scale = () => page.evaluate(() => new URL(location.href).searchParams.get('at'));
  const before = await scale();
  await page.locator('#map canvas').hover();
  const from = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(from);
  expect(await scale()).toBe(before);
  // With room for panes the wheel is the map's again.
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(page.locator('body')).not.toHaveAttribute('data-flow');
  await page.locator('#map canvas').hover();
  await page.mouse.wheel(0, -300);
  await expect.poll(scale).not.toBe(before);
  await page.close();
});

test('text at 200 % wraps and is not cut, wide and narrow', async ({ page }) => {
  await openMap(page);
  for (const [width, height] of [[1280, 900], [390, 844]]) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await expect(page.locator('body')).toHaveAttribute('data-flow');
    await reflows(page);
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    await expect(page.locator('body')).not.toHaveAttribute('data-flow');
  }
});

test('forced colours keep the state of every control, the focus and the marks', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, forcedColors: 'active', locale: 'es-MX' });
  await openMap(page);
  const background = (locator) => locator.evaluate((each) => getComputedStyle(each).backgroundColor);
  const views = page.getByRole('navigation', { name: 'Vistas' }).getByRole('link');
  expect(await background(views.first())).not.toBe(await background(views.nth(1)));
  const countries = page.getByRole('navigation', { name: 'País' }).getByRole('link');
  expect(await background(countries.first())).not.toBe(await background(countries.nth(1)));
  await page.locator('.ramp-cell').first().evaluate((each) => each.parentElement.setAttribute('data-seen', ''));
  const classes = await page.locator('[data-seen] .ramp-cell').evaluateAll((cells) => new Set(cells.map((cell) => getComputedStyle(cell).backgroundColor)).size);
  expect(classes, 'classes of the ramp that differ').toBe(7);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Ir al mapa' })).toBeFocused();
  expect(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle)).toBe('solid');
  await page.close();
});

test('more contrast and less motion are followed', async ({ browser }) => {
  const page = await browser.newPage({ reducedMotion: 'reduce', contrast: 'more', viewport: { width: 1440, height: 900 }, locale: 'es-MX' });
  await openMap(page);
  const token = (name) => page.evaluate((each) => getComputedStyle(document.documentElement).getPropertyValue(each).trim(), name);
  expect(await token('--ink-3')).toBe(await token('--ink-2'));
  expect(await token('--slow')).toBe('0ms');
  await page.getByRole('button', { name: 'Periodo siguiente' }).click();
  await expect(page.locator('#headline strong')).toContainText('25');
  await page.close();
});

test('a reader of the screen hears names, roles and values', async ({ page }) => {
  await openMap(page);
  await expect(page.locator('#bar')).toMatchAriaSnapshot(`
    - banner:
      - link "testigo"
      - navigation "País":
        - link "México"
        - link "El Salvador"
      - search:
        - combobox "Buscar municipio, estado u operación"
      - navigation "Vistas":
        - link "Mapa"
        - link "Tabla"
        - link "Sobre los datos"
      - navigation "Idioma":
        - link "ES"
        - link "EN"
        - link "PT"
  `);
  await expect(page.getByRole('application')).toHaveAccessibleName('Mapa de Homicidios por 100 mil habitantes al año, 2009. La lista que sigue dice lo mismo.');
  await expect(page.getByRole('slider', { name: 'desde' })).toHaveAttribute('aria-valuetext', 'desde enero de 2009');
  await expect(page.getByRole('slider', { name: 'hasta' })).toHaveAttribute('aria-valuetext', 'hasta diciembre de 2009');
  await expect(page.getByRole('region', { name: 'Leyenda' })).toMatchAriaSnapshot(`
    - region "Leyenda":
      - heading "Homicidios por 100 mil habitantes al año" [level=2]
      - heading "Despliegues militares al 31 de diciembre de 2009" [level=2]
  `);
});

test('live regions speak when the map rests, not while it moves, and say a thing once', async ({ page }) => {
  await openMap(page);
  await page.evaluate(() => {
    window.heard = [];
    const listen = (region) => new MutationObserver(() => region.textContent.trim() && window.heard.push(region.textContent.trim())).observe(region, { childList: true, subtree: true, characterData: true });
    for (const region of document.querySelectorAll('[aria-live=polite], [role=status]')) listen(region);
  });
  await page.getByRole('application').focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('+');
  await expect.poll(() => page.evaluate(() => window.heard.length)).toBeGreaterThan(0);
  await settled(page);
  const heard = await page.evaluate(() => window.heard);
  expect(heard.length, heard.join(' | ')).toBeLessThanOrEqual(2);
  expect(new Set(heard).size).toBe(heard.length);
});
