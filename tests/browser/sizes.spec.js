import { expect, test } from '@playwright/test';
import { settled } from './audit.js';
import { base, openMap } from './page.js';

const SCREENS = [
  { name: 'a small phone', width: 360, height: 640, touch: true },
  { name: 'a phone', width: 390, height: 844, touch: true },
  { name: 'a tablet', width: 1024, height: 768 },
  { name: 'a desktop', width: 1440, height: 900 },
];

for (const { name, width, height, touch } of SCREENS) {
  test(`${name} (${width} × ${height}) shows map, number, ramp and what is not drawn, without sideways scroll`, async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width, height }, hasTouch: !!touch, locale: 'es-MX' });
    const seen = await openMap(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBe(0);
    const map = await page.locator('#map').boundingBox();
    expect(map.height / height).toBeGreaterThanOrEqual(0.4);
    await expect(page.locator('#headline strong')).toBeInViewport();
    await expect(page.getByText('No está en el mapa:').or(page.getByText('Lo que no está en el mapa:')).filter({ visible: true }).first()).toBeInViewport();
    await expect(page.getByText('160', { exact: true }).filter({ visible: true }).first()).toBeInViewport();
    expect(seen.errors).toEqual([]);
    await page.close();
  });
}

test('on a phone the sheet is a button away, by touch and by key, and never hides the map for good', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'es-MX' });
  await openMap(page);
  const handle = page.getByRole('button', { name: /Leyenda y fuentes/ });
  await handle.tap();
  await expect(page.getByRole('region', { name: 'Leyenda' })).toContainText('Cero registrado');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.locator('#map')).toBeInViewport({ ratio: 0.9 });
  await page.close();
});

test('held sideways a phone shows map, number, classes, what is not drawn, and a scrubber of 48 px', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true, locale: 'es-MX' });
  const seen = await openMap(page);
  const [map, panel, chart] = await Promise.all(['#map', '#panel', '#chart'].map((id) => page.locator(id).boundingBox()));
  expect(panel.x + panel.width).toBeLessThanOrEqual(map.x + 1);
  expect(map.height).toBeGreaterThanOrEqual(240);
  expect(Math.round(chart.height)).toBe(48);
  await expect(page.locator('#headline strong')).toBeInViewport();
  await expect(page.locator('#key').getByText('160', { exact: true })).toBeInViewport();
  await expect(page.getByText('No indica causa').filter({ visible: true }).first()).toBeInViewport();
  await expect(page.getByRole('slider', { name: 'hasta' })).toBeInViewport();
  await page.getByRole('slider', { name: 'hasta' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ene 2009–ene 2010');
  expect(seen.errors).toEqual([]);
  await page.close();
});

test('an opened place stands in the part of the map that the sheet leaves free', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'es-MX' });
  await openMap(page, '/?p=08037');
  await expect(page.getByRole('heading', { name: 'Juárez, Chihuahua' })).toBeInViewport();
  const [map, sheet] = await Promise.all(['#map', '#panel'].map((id) => page.locator(id).boundingBox()));
  const middle = (map.y + sheet.y) / 2;
  await page.touchscreen.tap(map.x + map.width / 2, middle);
  await expect(page.getByRole('heading', { name: 'Juárez, Chihuahua' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('p')).toBe('08037');
  await page.close();
});

test('at 320 px under a finger the parts of the bar stand side by side, and nothing scrolls sideways', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true, locale: 'es-MX' });
  await openMap(page);
  const words = await page.locator('.brand, .countries a').evaluateAll((parts) =>
    parts.map((part) => {
      const range = document.createRange();
      range.selectNodeContents(part);
      const { left, right } = range.getBoundingClientRect();
      return [left, right];
    }),
  );
  const buttons = await page.locator('#bar :is(button, .to-share):visible').evaluateAll((parts) => parts.map((part) => [part.getBoundingClientRect().left, part.getBoundingClientRect().right]));
  const all = [...words, ...buttons].sort(([a], [b]) => a - b);
  expect(all).toHaveLength(6);
  all.slice(1).forEach(([left], nth) => expect(left, `part ${nth + 1}`).toBeGreaterThanOrEqual(all[nth][1]));
  expect(all.at(-1)[1]).toBeLessThanOrEqual(320);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.close();
});

for (const [width, height] of [[390, 844], [360, 640]])
  test(`on a phone (${width} × ${height}) the table's first row stands in the upper half, and a list says what it is ordered by`, async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width, height }, hasTouch: true, isMobile: true, locale: 'es-MX' });
    for (const query of ['', '&source=ucdp', '&source=cpj', '&p=SV']) {
      await page.goto(`${base()}/?v=table${query}`);
      await settled(page);
      const row = await page.locator('#table tbody tr').first().boundingBox();
      // On a small phone a title of three lines leaves room for the first line of the row.
      expect(row.y + (height < 740 ? 24 : row.height), `?v=table${query}`).toBeLessThanOrEqual(height / 2);
    }
    await page.goto(`${base()}/?v=table`);
    await settled(page);
    await page.getByLabel('Ordenar por').selectOption({ label: 'Homicidios' });
    await expect(page.locator('#table tbody tr').first()).toContainText('Juárez');
    await expect.poll(() => new URL(page.url()).searchParams.get('o')).toBe('-n');
    await page.close();
  });

test('without scripts the list that orders a table on a phone is a form with a button', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false, locale: 'es-MX' });
  await page.goto(`${base()}/?v=table`);
  await page.getByLabel('Ordenar por').selectOption({ label: 'Homicidios' });
  await page.locator('.table-sort').getByRole('button', { name: 'Mostrar' }).click();
  await expect(page.locator('#table tbody tr').first()).toContainText('Juárez');
  expect(new URL(page.url()).searchParams.get('o')).toBe('-n');
  await page.close();
});
