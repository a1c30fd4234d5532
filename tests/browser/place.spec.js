import { expect, test } from '@playwright/test';
import { ask, base, es, inView, openMap } from './page.js';

test('a keyboard finds Juárez without its accent and gets back', async ({ page }) => {
  const seen = await openMap(page);
  await page.getByRole('combobox', { name: /Buscar/ }).focus();
  await page.keyboard.type('juarez chih');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Juárez');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Juárez, Chihuahua' })).toBeVisible();
  const panel = page.locator('#panel');
  await expect(panel).toContainText(`${es(2399)} homicidios registrados en 2009`);
  await expect(panel).toContainText('163.7–177.4');
  await expect(panel).toContainText('Operativo Conjunto Chihuahua');
  expect(new URL(page.url()).searchParams.get('p')).toBe('08037');
  await page.getByRole('link', { name: 'Volver a la leyenda' }).click();
  await expect(page.getByRole('region', { name: 'Leyenda' })).toBeVisible();
  expect(seen.errors).toEqual([]);
});

test('the map itself answers to the keyboard: zoom, move, open the place at the centre', async ({ page }) => {
  await openMap(page, '/?at=-106.4,31.6,9');
  // The place at the centre is read off the drawn map: a press before its tile is there opens nothing.
  await expect(async () => {
    await page.getByRole('application').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Juárez, Chihuahua' })).toBeVisible({ timeout: 3000 });
  }).toPass();
});

test('an operation opens with its dates, personnel basis and citation', async ({ page }) => {
  await openMap(page, '/?p=mx-2008-chihuahua');
  const panel = page.locator('#panel');
  await expect(page.getByRole('heading', { name: 'Operativo Conjunto Chihuahua' })).toBeVisible();
  await expect(panel).toContainText(/27 (mar|de marzo de) 2008/);
  await expect(panel).toContainText(`${es(2026)} efectivos anunciados`);
  await expect(panel).toContainText('juarezpress');
});

test('records of one source are listed and not added to another', async ({ page }) => {
  await openMap(page, '/?source=ucdp&datetime=2008-01-01/2010-12-31');
  await page.goto(`${base()}/?source=ucdp&datetime=2008-01-01/2010-12-31&p=08037`);
  await expect(page.locator('#panel')).toContainText('No se suma a INEGI');
});

test('the table sorts by a press on a head and says so', async ({ page }) => {
  await openMap(page);
  await page.getByRole('link', { name: 'Tabla', exact: true }).first().click();
  const table = page.locator('#table table');
  await expect(table.locator('th[aria-sort]')).toHaveCount(1);
  await table.getByRole('link', { name: 'Homicidios', exact: true }).click();
  await expect(table.locator('tbody tr').first()).toContainText('Juárez');
  await expect(table.locator('tbody tr').first()).toContainText(es(2399));
  await expect(page.locator('#table a[href*="/data/municipalities.csv"]')).toBeVisible();
});

test('the search is a listbox: arrows move, Escape closes it, Enter opens; names that people use are found', async ({ page }) => {
  await openMap(page);
  const box = page.getByRole('combobox', { name: /Buscar/ });
  await box.fill('edo mex');
  await expect(page.getByRole('option').first()).toContainText('Estado de México');
  await box.press('ArrowDown');
  const active = await box.getAttribute('aria-activedescendant');
  await expect(page.locator(`[id="${active}"]`)).toHaveAttribute('aria-selected', 'true');
  await box.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await expect(box).toHaveValue('edo mex');
  await box.fill('veracruz de ignacio');
  await box.press('Enter');
  await expect(page.getByRole('heading', { name: 'Veracruz', exact: true })).toBeVisible();
});

test('Enter before what finds has come is not lost', async ({ page }) => {
  await page.route(/\/search-box-/, async (route) => {
    await new Promise((come) => setTimeout(come, 1500));
    await route.continue();
  });
  await openMap(page);
  const search = page.getByRole('combobox', { name: /Buscar/ });
  await search.focus();
  await page.keyboard.type('juarez chih');
  await expect(search).toHaveValue('juarez chih');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Juárez, Chihuahua' })).toBeVisible();
});

test('opening a place is one step of the history, also from the table', async ({ page }) => {
  await openMap(page);
  await page.getByRole('link', { name: 'Tabla', exact: true }).first().click();
  await expect.poll(() => new URL(page.url()).searchParams.get('v')).toBe('table');
  const before = await page.evaluate(() => history.length);
  await page.getByRole('combobox', { name: /Buscar/ }).fill('juarez chih');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Juárez, Chihuahua' })).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await expect(page.locator('#table table')).toBeVisible();
});

test('a place opens with its neighbours in view, and the whole country takes the camera out of the address', async ({ page }) => {
  await openMap(page, '/?p=08037');
  await inView(page).click();
  await expect(page.locator('#inview')).toContainText('Ascensión');
  await expect(page.locator('#inview')).not.toContainText('Oaxaca');
  await page.getByRole('button', { name: 'Acercar' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).not.toBeNull();
  await page.getByRole('button', { name: 'Todo el país' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBeNull();
});

test('the panel keeps the asked dimensions: women, feminicide', async ({ page }) => {
  const query = 'source=sesnsp&sex=female&datetime=2024-01-01/2024-12-31';
  const [{ count, rate }] = (await ask(`/areas/08?${query}`)).sources;
  await page.goto(`${base()}/?${query}&p=08`);
  const panel = page.locator('#panel');
  await expect(panel).toContainText(`${es(count)} víctimas`);
  await expect(panel.locator('.figure').first()).toContainText(rate.value.toFixed(1));
  await expect(panel).toContainText('Sexo: mujeres');
  await page.goto(`${base()}/?source=sesnsp&p=08037`);
  await expect(panel).toContainText('solo');
});

test('the profile says how exactly records are known, and what nobody can place stands beside it', async ({ page }) => {
  const query = 'source=ucdp&datetime=2008-01-01/2010-12-31';
  const place = (await ask('/areas/08037?datetime=2008-01-01/2010-12-31')).sources.find(({ source }) => source === 'ucdp');
  const around = (await ask(`/summary?${query}&state=08`)).undrawn.find(({ reason }) => reason === 'state');
  await page.goto(`${base()}/?${query}&p=08037`);
  const profile = page.locator('#panel .profile').first();
  const { town, municipality } = place.precision.by_place_precision;
  await expect(profile).toContainText(es(town.records));
  await expect(profile).toContainText(es(municipality.records));
  await expect(profile).toContainText(es(around.records));
  await expect(profile).toContainText(es(around.deaths_best));
});

test("a place's data can be had, and every address answers", async ({ page }) => {
  await page.goto(`${base()}/?source=ucdp&datetime=2008-01-01/2010-12-31&p=08037`);
  const links = page.locator('#panel .downloads a');
  await expect(links.first()).toBeVisible();
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(addresses.length).toBeGreaterThanOrEqual(6);
  for (const address of addresses) expect((await fetch(base() + address, { method: 'HEAD' })).status, address).toBe(200);
});

test('the records of a stack are listed twenty a page, with dates and tolls and no name of a person', async ({ page }) => {
  await openMap(page, '/?source=ucdp&datetime=2008-01-01/2010-12-31&at=-106.45,31.7,9');
  await inView(page).click();
  await page.locator('#inview [id^="inview-stack-"]').first().click();
  const panel = page.locator('#panel');
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('registros');
  await expect(panel.locator('.records > li')).toHaveCount(20);
  await expect(panel.locator('.records > li').first()).toContainText('Muertes');
  await panel.getByRole('link', { name: 'Siguiente' }).click();
  await expect(panel.locator('.records')).toHaveAttribute('start', '21');
  await panel.getByRole('button', { name: /Volver/ }).click();
  await expect(page.getByRole('region', { name: 'Leyenda' })).toBeVisible();
});

test('deployments over a place cite their source, and the Guardia Nacional its figures by state', async ({ page }) => {
  await page.goto(`${base()}/?source=sesnsp&datetime=2024-01-01/2024-12-31&p=08`);
  const panel = page.locator('#panel');
  await panel.locator('details.zone-citation summary').first().click();
  await expect(panel.locator('details.zone-citation[open] a').first()).toHaveAttribute('href', /^https?:/);
  const zone = (await ask('/edition.json')).zones.find(({ id }) => id === 'mx-2019-guardia-nacional');
  const here = zone.personnel_by_area.filter(({ code, as_of }) => code === '08' && as_of <= '2024-12-31');
  expect(here.length).toBeGreaterThan(0);
  await expect(panel.locator('.block-zones')).toContainText(es(here[0].personnel));
  await page.goto(`${base()}/?p=mx-2019-guardia-nacional&datetime=2020-01-01/2020-12-31`);
  await expect(panel.locator('.years tbody tr')).toHaveCount(zone.personnel_by_area.length);
});
