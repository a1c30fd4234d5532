import { expect, test } from '@playwright/test';
import { base, es, openMap } from './page.js';

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
  await page.getByRole('button', { name: 'Volver a la leyenda' }).click();
  await expect(page.getByRole('region', { name: 'Leyenda' })).toBeVisible();
  expect(seen.errors).toEqual([]);
});

test('the map itself answers to the keyboard: zoom, move, open the place at the centre', async ({ page }) => {
  await openMap(page, '/?at=-106.4,31.6,9');
  await page.getByRole('application').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Juárez, Chihuahua' })).toBeVisible();
});

test('an operation opens with its dates, personnel basis and citation', async ({ page }) => {
  await openMap(page, '/?p=mx-2008-chihuahua');
  const panel = page.locator('#panel');
  await expect(page.getByRole('heading', { name: 'Operativo Conjunto Chihuahua' })).toBeVisible();
  await expect(panel).toContainText(/27 (mar|de marzo de) 2008/);
  await expect(panel).toContainText(`${es(2026)} integrantes: anunciados`);
  await expect(panel).toContainText('juarezpress');
});

test('records of one source are listed and not added to another', async ({ page }) => {
  await openMap(page, '/?source=ucdp&datetime=2008-01-01/2010-12-31');
  await page.goto(`${base()}/?source=ucdp&datetime=2008-01-01/2010-12-31&p=08037`);
  await expect(page.locator('#panel')).toContainText('No se suman');
});

test('the table sorts by a button and says so', async ({ page }) => {
  await openMap(page);
  await page.getByRole('link', { name: 'Tabla', exact: true }).first().click();
  const table = page.locator('#table table');
  await expect(table.locator('th[aria-sort]')).toHaveCount(1);
  await table.getByRole('button', { name: /Homicidios/ }).click();
  await expect(table.locator('tbody tr').first()).toContainText('Juárez');
  await expect(table.locator('tbody tr').first()).toContainText(es(2399));
  await expect(page.locator('#table a[href*="/data/municipalities.csv"]')).toBeVisible();
});
