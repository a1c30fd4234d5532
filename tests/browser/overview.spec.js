import { expect, test } from '@playwright/test';
import { ask, base, es, inView, openMap } from './page.js';

test('the page opens on data, without a console error or a request to another host', async ({ page }) => {
  const sizes = [];
  page.on('requestfinished', async (request) => sizes.push(request.sizes().catch(() => null)));
  const seen = await openMap(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Homicidios registrados y despliegues militares, México, 2009');
  await expect(page.locator('#headline strong')).toHaveText(`${es(19803)} homicidios`);
  await expect(page.locator('#headline')).toContainText('18.4 por cada 100 mil');
  expect(seen.errors).toEqual([]);
  expect(seen.foreign).toEqual([]);
  // Counted at rest: what is still on its way when the map first answers belongs to the view.
  await page.waitForLoadState('networkidle');
  const transferred = (await Promise.all(sizes)).reduce((sum, size) => sum + (size ? size.responseBodySize + size.responseHeadersSize : 0), 0);
  // The map's worker is fetched by the browser itself: the page's own clock knows its size.
  const worker = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource').filter(({ name }) => name.includes('maplibre-gl-worker'));
    return entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0);
  });
  expect(worker).toBeGreaterThan(100_000);
  expect(transferred + worker, 'bytes of the first view').toBeLessThan(955_000);
  console.log(`first view: ${Math.round((transferred + worker) / 1000)} KB`);
});

test('tiles arrive, features are rendered, and the list of what is in view names them', async ({ page }) => {
  const tiles = [];
  page.on('response', (answer) => {
    if (answer.url().includes('/tiles/') && !answer.url().includes('.json')) tiles.push([new URL(answer.url()).pathname.split('/tiles/')[1].split('/')[0], answer.status()]);
  });
  await openMap(page);
  await expect.poll(() => tiles.map(([layer]) => layer)).toEqual(expect.arrayContaining(['municipalities', 'zones', 'context']));
  expect(tiles.filter(([, status]) => ![200, 204].includes(status))).toEqual([]);
  await inView(page).click();
  await expect(page.locator('#inview li')).toHaveCount(20);
});

test('the legend says what is drawn, what is not, and the three statuses, zeros too', async ({ page }) => {
  await openMap(page);
  const legend = page.getByRole('region', { name: 'Leyenda' });
  const values = await ask('/values/municipalities?source=inegi&datetime=2009-01-01/2009-12-31&measure=rate_smoothed');
  expect(values.counts.zero).toBe(1003);
  await expect(legend).toContainText(`Cero registrado: ${es(1003)} municipios`);
  await expect(legend).toContainText('Sin dato: 11 municipios');
  await expect(legend).toContainText(`${es(1294)} municipios tienen de 1 a 19`);
  await expect(legend).toContainText('21 homicidios sin municipio conocido');
  await expect(legend).toContainText('Vigente, con fin documentado: 1');
  await expect(legend).toContainText('Fin desconocido (no significa vigente): 14');
  await expect(legend).toContainText('Terminado: 0');
  await expect(legend).toContainText('no prueban causa');
});

test('events: hexagons arrive, and the records that cannot be drawn are said', async ({ page }) => {
  const seen = await openMap(page, '/?source=ucdp&datetime=2007-01-01/2010-12-31');
  expect(seen.requests.some((url) => /\/tiles\/heat\/.*grid=hex/.test(url))).toBe(true);
  const summary = await ask('/summary?source=ucdp&datetime=2007-01-01/2010-12-31');
  expect([summary.drawn.records, summary.records]).toEqual([1432, 4426]);
  const state = summary.undrawn.find(({ reason }) => reason === 'state');
  await expect(page.getByRole('region', { name: 'Leyenda' })).toContainText(`${es(state.records)} registros (${es(state.deaths_best)} muertes) de los que solo se sabe el estado`);
  expect(seen.errors).toEqual([]);
});

test('the page speaks the language of the address, else of the reader', async ({ page, browser }) => {
  await openMap(page, '/?lang=en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Registered homicides and military deployments, Mexico, 2009');
  const reader = await browser.newPage({ locale: 'pt-BR' });
  await openMap(reader);
  await expect(reader.locator('html')).toHaveAttribute('lang', 'pt');
  await expect(reader.locator('#headline')).toContainText('19.803 homicídios');
  await reader.close();
});

test('a link with a value nobody knows shows the nearest view and says so; strangers\u2019 keys are ignored', async ({ page }) => {
  const answer = await page.goto(`${base()}/?measure=nonsense&utm_source=letter`);
  expect(answer.status()).toBe(200);
  await expect(page.locator('body')).toContainText('measure=nonsense');
  await expect(page.locator('#headline strong')).toHaveText(`${es(19803)} homicidios`);
});

test('El Salvador is one press away and says that it has no counts', async ({ page }) => {
  await openMap(page);
  await page.getByRole('link', { name: 'El Salvador' }).click();
  await expect(page.locator('#headline')).toContainText('no tiene conteos de homicidios en El Salvador');
  await expect(page.getByRole('region', { name: 'Leyenda' })).toContainText('8 despliegues sin contorno');
  expect(new URL(page.url()).searchParams.get('p')).toBe('SV');
  await expect(page.locator('.chart-lane')).toHaveCount(5);
  await expect(page.locator('#chart')).toContainText('No hay serie de homicidios en El Salvador');
  await expect(inView(page)).toHaveText(/\(10\)/);
  await page.getByRole('button', { name: 'Despliegues (10)' }).click();
  await expect(page.locator('.popover.zones li')).toHaveCount(10);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'México', exact: true }).click();
  await expect(page.locator('#headline strong')).toHaveText(`${es(19803)} homicidios`);
});

test('each kind has its shape in the legend, several together are neutral', async ({ page }) => {
  await openMap(page, '/?source=ucdp&datetime=2008-01-01/2010-12-31&at=-106.3,31.2,8');
  const kinds = page.getByRole('list', { name: 'Tipo' });
  await expect(kinds.getByRole('listitem')).toHaveCount(4);
  await expect(kinds.locator('polygon')).toHaveCount(2);
  await expect(kinds).toContainText('varios tipos');
});

test('a pressed hexagon says what it holds and leads to its records', async ({ page }) => {
  await openMap(page, '/?source=ucdp&datetime=2007-01-01/2010-12-31&at=-106.45,31.7,4.5');
  const map = await page.locator('#map').boundingBox();
  await page.mouse.click(map.x + map.width / 2, map.y + map.height / 2);
  const tip = page.locator('.map-tip.is-held');
  await expect(tip).toContainText(/\d+ registros/);
  await expect(tip).toContainText('Chihuahua');
  await expect(tip).toContainText('Municipio de centro más cercano: Juárez');
  await expect(tip).toContainText('Muertes');
  await tip.getByRole('button').click();
  await expect.poll(() => Number(new URL(page.url()).searchParams.get('at')?.split(',')[2] ?? 0)).toBeGreaterThanOrEqual(6.5);
  await expect(tip).toHaveCount(0);
});

test('the list of what is in view opens itself for the keyboard, not for a mouse', async ({ page }) => {
  await openMap(page);
  const list = page.locator('#inview details');
  const map = await page.locator('#map').boundingBox();
  await page.mouse.click(map.x + 20, map.y + map.height / 2);
  await expect(list).not.toHaveAttribute('open');
  await page.locator('#skip a').first().focus();
  await page.keyboard.press('Enter');
  await expect(list).toHaveAttribute('open', '');
});
