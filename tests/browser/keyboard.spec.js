// The whole page without a mouse: one reader's way through it, and every stop of the Tab key seen.
import { expect, test } from '@playwright/test';
import { base, es, openMap, period } from './page.js';

test('a reader with a keyboard alone finds, opens, dates, sorts and gets back', async ({ page }) => {
  const seen = await openMap(page);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Ir al mapa' })).toBeFocused();
  await page.keyboard.press('Enter');
  const map = page.getByRole('application');
  await expect(map).toBeFocused();
  await expect(page.locator('#inview details'), 'the list opens for who comes by keyboard').toHaveAttribute('open');
  await expect(page.locator('.map-crosshair')).toBeVisible();

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Usar el mapa con el teclado' });
  await expect(help).toBeVisible();
  for (const words of ['Flechas: mover', 'Intro: abrir el lugar del centro', '/: buscar', 'Esc: volver un paso', 'Espacio: recorrer o detener']) await expect(help).toContainText(words);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(map, 'focus returns to the opener').toBeFocused();

  await page.keyboard.press('/');
  const search = page.getByRole('combobox', { name: /Buscar/ });
  await expect(search).toBeFocused();
  await page.keyboard.type('juarez chih');
  await expect(page.locator('#search-hits [role=option]').first()).toContainText('Juárez');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const place = page.getByRole('heading', { name: 'Juárez, Chihuahua' });
  await expect(place).toBeFocused();
  await expect(page.locator('#panel')).toContainText(`${es(2399)} homicidios registrados en 2009`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Leyenda' })).toBeVisible();
  await expect(search, 'focus returns to the opener').toBeFocused();

  await map.focus();
  await page.keyboard.press('l');
  await expect(page.getByRole('region', { name: 'Leyenda' })).toBeFocused();
  await map.focus();
  await page.keyboard.press('t');
  const from = page.getByRole('slider', { name: 'desde' });
  await expect(from).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => period(page)).toBe('2008-12-01/2009-12-31');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => period(page)).toBe('2008-01-01/2009-12-31');
  await page.keyboard.press('Home');
  await expect(from).toHaveAttribute('aria-valuetext', 'desde enero de 1990');
  expect(seen.errors).toEqual([]);
});

test('the place under the crosshair opens by Enter and closes by Escape, back on the map', async ({ page }) => {
  await openMap(page, '/?at=-106.4,31.6,9');
  const map = page.getByRole('application');
  await map.focus();
  const at = () => new URL(page.url()).searchParams.get('at');
  await page.keyboard.press('ArrowRight');
  await expect.poll(at).not.toMatch(/^-106.40?0?,/);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(at).toMatch(/^-106.400,31.600,/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Juárez, Chihuahua' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(map).toBeFocused();
  await page.keyboard.press('0');
  await expect.poll(() => page.locator('#inview summary').textContent()).toContain('(20)');
});

test('play by Space, the deployments by their list, the table by its heads: no mouse', async ({ page }) => {
  await openMap(page);
  await page.getByRole('slider', { name: 'hasta' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Detener' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Recorrer' })).toBeVisible();

  const list = page.getByRole('button', { name: /Despliegues \(\d+\)/ });
  await list.focus();
  await page.keyboard.press('Enter');
  await expect(list).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(list).toHaveAttribute('aria-expanded', 'false');
  await expect(list, 'focus returns to the opener').toBeFocused();

  await page.getByRole('navigation', { name: 'Vistas' }).getByRole('link', { name: 'Tabla' }).focus();
  await page.keyboard.press('Enter');
  const rows = page.locator('#table tbody tr');
  await expect(rows.first()).toBeVisible();
  const byNumber = page.locator('#table thead').getByRole('link', { name: 'Homicidios', exact: true });
  await byNumber.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#table th[aria-sort="descending"]')).toContainText('Homicidios');
  await expect(byNumber, 'the head keeps the focus when the table is drawn again').toBeFocused();
  await rows.first().getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#place-title')).toBeFocused();
});

test('every stop of the Tab key is in sight and has a ring', async ({ page }) => {
  await openMap(page);
  const stops = [];
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const each = document.activeElement;
      if (!each || each === document.body) return null;
      const box = each.getBoundingClientRect();
      const rings = [getComputedStyle(each), getComputedStyle(each, '::after')];
      const ring = rings.some((style) => (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 3) || /0px 0px 0px 5px/.test(style.boxShadow));
      const inSight = box.width > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
      return { what: `${each.tagName} ${each.id || each.className} ${each.textContent?.trim().slice(0, 20)}`, ring, inSight };
    });
    if (!stop) break;
    stops.push(stop);
  }
  expect(stops.length, 'stops').toBeGreaterThan(20);
  expect(stops.filter(({ ring }) => !ring).map(({ what }) => what), 'without a ring').toEqual([]);
  expect(stops.filter(({ inSight }) => !inSight).map(({ what }) => what), 'out of sight').toEqual([]);
  const at = (pattern) => stops.findIndex(({ what }) => pattern.test(what));
  // Skip links, bar, controls, map, chart.
  const order = [/Ir al mapa/, /view-table/, /^SELECT/, /^CANVAS/, /brush-handle/].map(at);
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test('a month is typed digit by digit, October to December, too', async ({ page }) => {
  await page.goto(`${base()}/?v=table&lang=en&datetime=2009-03-01/2009-12-31`);
  await expect(page.locator('body')).toHaveAttribute('aria-busy', 'false');
  const month = page.locator('#table-from');
  await month.focus();
  await page.keyboard.type('11', { delay: 120 });
  await expect(month).toHaveValue('2009-11');
  await expect(page).toHaveURL(/datetime=2009-11-01\/2009-12-31/);
  await expect(month, 'the field is not written anew under the reader').toBeFocused();
});

test('the focus comes back from a definition to the button that opened it', async ({ page }) => {
  await openMap(page, '/?lang=en');
  const button = page.locator('#define-headline');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.definition-box:popover-open')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.definition-box:popover-open')).toHaveCount(0);
  await expect(button).toBeFocused();
});
