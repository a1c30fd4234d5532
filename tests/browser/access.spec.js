// The page for everyone: axe in every view and language, boxes of what can be pressed, zoom, large text, forced colours.
import { expect, test } from '@playwright/test';
import { audit, goTo, settled } from './audit.js';
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
      // What is narrow differs in layout, not in words: every view once, in the language that comes first.
      if (lang !== 'es') continue;
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
  await expect(page.getByRole('option').first()).toBeVisible();
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
  for (const path of ['/about', '/report', '/cite']) {
    await page.goto(`${base()}${path}?lang=en`);
    await audit(page, path);
  }
});
