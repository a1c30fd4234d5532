import { expect, test } from '@playwright/test';
import { openMap } from './page.js';

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
