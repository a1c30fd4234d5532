// What is seen when something is missing: each state is provoked, seen, and left again.
import { expect, test } from '@playwright/test';
import { base, es, openMap, watch } from './page.js';

const COUNT = `${es(19803)} homicidios`;
const notices = (page) => page.locator('#notices');

test('offline: the last good view stays, dated, and goes on by itself when the line is back', async ({ page, context }) => {
  await openMap(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'año ›' }).click();
  await expect(notices(page)).toContainText(/Sin conexión\. Se muestra lo último recibido, del \d+ de \p{L}+ de \d{4}, \d\d:\d\d\./u);
  await expect(notices(page).getByRole('button', { name: 'Reintentar' })).toBeVisible();
  await expect(page.locator('#headline strong')).toHaveText(COUNT);
  await expect(page.locator('#headline h1'), 'the numbers keep their own year').toContainText('2009');
  await expect(page.getByRole('region', { name: 'Leyenda' })).toContainText(`Cero registrado: ${es(1003)} municipios`);
  await context.setOffline(false);
  await expect(page.locator('#headline strong')).toHaveText(`${es(25757)} homicidios`);
  await expect(notices(page)).toBeHidden();
});

test('server error: nothing is cleared, Retry asks again', async ({ page }) => {
  await openMap(page);
  const fail = (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"status":500,"code":"internal"}' });
  await page.route(/\/(summary|values|parts|zones)/, fail);
  await page.getByRole('button', { name: '‹ año' }).click();
  await expect(notices(page)).toContainText('El servidor no respondió. Lo mostrado no ha cambiado.');
  await expect(page.locator('#headline strong')).toHaveText(COUNT);
  await page.unroute(/\/(summary|values|parts|zones)/, fail);
  await notices(page).getByRole('button', { name: 'Reintentar' }).click();
  const { count } = await (await fetch(`${base()}/summary?source=inegi&datetime=2008-01-01/2008-12-31`)).json();
  await expect(page.locator('#headline strong')).toHaveText(`${es(count)} homicidios`);
  await expect(notices(page)).toBeHidden();
});

test('too many ask: nothing is cleared, and the page asks again when the server said it would answer', async ({ page }) => {
  await openMap(page);
  const refuse = (route) => route.fulfill({ status: 429, headers: { 'retry-after': '3' }, contentType: 'text/html', body: 'too many' });
  await page.route(/\/(values|parts)/, refuse);
  await page.getByRole('button', { name: 'año ›' }).click();
  await expect(notices(page)).toContainText('El servidor no respondió. Lo mostrado no ha cambiado.');
  await expect(page.locator('#headline strong')).toHaveText(COUNT);
  await expect(page.locator('body')).not.toContainText('Cargando');
  await page.unroute(/\/(values|parts)/, refuse);
  await expect(page.locator('#headline strong')).toHaveText(`${es(25757)} homicidios`);
  await expect(notices(page)).toBeHidden();
});

test('an open page asks the edition that it was written from; when that is gone it says so and leads to the current one', async ({ page }) => {
  const { requests } = await openMap(page);
  const { id } = await (await fetch(`${base()}/edition.json`)).json();
  const data = () => requests.map((url) => new URL(url).pathname).filter((path) => /\/(values|zones|areas|tiles|edition)/.test(path));
  const kinds = () => [...new Set(data().map((path) => /values|zones|areas|tiles|edition/.exec(path)[0]))].sort();
  await expect.poll(kinds).toEqual(['areas', 'edition', 'tiles', 'values', 'zones']);
  expect(data().filter((path) => !path.startsWith(`/e/${id}/`))).toEqual([]);
  const gone = (route) => route.fulfill({ status: 404, contentType: 'application/problem+json', body: '{"status":404,"code":"unknown_edition"}' });
  await page.route(/\/e\//, gone);
  await page.getByRole('button', { name: 'año ›' }).click();
  await expect(notices(page)).toContainText('La edición que se muestra ya no está publicada: hay otra.');
  await expect(page.locator('#headline strong')).toHaveText(COUNT);
  await page.unroute(/\/e\//, gone);
  await notices(page).getByRole('link', { name: 'Ver la edición actual' }).click();
  await expect(page.locator('#headline strong')).toHaveText(`${es(25757)} homicidios`);
  await expect(notices(page)).toBeHidden();
});

test('nothing ever received: said, with Retry, in place of an empty page', async ({ page }) => {
  await page.route(/edition\.json/, (route) => route.abort());
  await page.goto(base());
  await expect(page.getByRole('alert')).toContainText('El servidor no respondió.');
  await expect(page.getByRole('alert').getByRole('button', { name: 'Reintentar' })).toBeVisible();
});

test('slow: said after four seconds, gone with the answer', async ({ page }) => {
  await openMap(page);
  let answer = () => undefined;
  const held = new Promise((resolve) => (answer = resolve));
  await page.route(/\/parts/, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('button', { name: 'año ›' }).click();
  await expect(notices(page)).toContainText('Tarda más de lo normal.');
  await expect(page.locator('body')).toHaveAttribute('aria-busy', 'true');
  await expect(page.locator('#headline strong')).toHaveText(COUNT);
  answer();
  await expect(page.locator('#headline strong')).toHaveText(`${es(25757)} homicidios`);
  await expect(notices(page)).toBeHidden();
});

test('a failed tile is said on the map; the legend stays whole; Retry fetches it', async ({ page }) => {
  let failing = true;
  const tiles = [];
  await page.route(/\/tiles\/municipalities\//, (route) => {
    tiles.push(route.request().url());
    return failing ? route.fulfill({ status: 503, body: '' }) : route.continue();
  });
  await page.goto(base());
  const trouble = page.locator('.map-trouble');
  await expect(trouble).toContainText('Una parte del mapa no llegó. Las cifras de la leyenda están completas.');
  await expect(page.getByRole('region', { name: 'Leyenda' })).toContainText(`Cero registrado: ${es(1003)} municipios`);
  failing = false;
  const before = tiles.length;
  await trouble.getByRole('button', { name: 'Reintentar' }).click();
  await expect(trouble).toBeHidden();
  await expect.poll(() => tiles.length).toBeGreaterThan(before);
});

test('no records is not zero: said, with a way to the whole period and the whole country', async ({ page }) => {
  await page.goto(`${base()}/?source=ucdp&datetime=1989-01-01/1989-01-31&state=01`);
  const legend = page.getByRole('region', { name: 'Leyenda' });
  await expect(legend).toContainText('No hay registros aquí en enero de 1989. No es lo mismo que cero violencia.');
  await expect(page.locator('#headline')).not.toContainText('0 muertes');
  await legend.getByRole('link', { name: 'Ver todo el periodo' }).click();
  await expect(page.locator('#headline strong')).toContainText('muertes');
  await page.goBack();
  await legend.getByRole('link', { name: 'Ver todo el país' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('state')).toBe(null);
});

test('refused: said so, what can be shown in its place, and a way there; no figure stands empty', async ({ page }) => {
  const refuse = (route) => route.fulfill({ status: 422, contentType: 'application/problem+json', body: '{"status":422,"code":"no_denominator"}' });
  await page.route(/\/(summary|values)/, refuse);
  await page.goto(`${base()}/?source=sesnsp`);
  await expect(notices(page)).toContainText('Esta combinación de filtros no se puede responder. Se puede ver la fuente sin filtros.');
  await expect(page.locator('#headline .dek')).not.toBeEmpty();
  await expect(page.locator('body')).not.toContainText('Cargando');
  await page.unroute(/\/(summary|values)/, refuse);
  await notices(page).getByRole('link', { name: 'Quitar los filtros' }).click();
  await expect(page.locator('#headline strong')).toContainText('víctimas');
  await expect(notices(page)).toBeHidden();
});

test('a bad link is told what was not understood, once; an edition that is gone shows the current one', async ({ page }) => {
  const seen = watch(page);
  await page.goto(`${base()}/?measure=velocity&by=county&datetime=2009-13-01`);
  for (const wrong of ['measure=velocity', 'by=county', 'datetime=2009-13-01']) await expect(notices(page)).toContainText(wrong);
  await expect(page.locator('#headline strong')).toHaveText(COUNT);
  await page.getByRole('button', { name: 'Cerrar' }).click();
  await expect(notices(page)).toBeHidden();
  await page.goto(`${base()}/?e=0123456789abcdef`);
  await expect(notices(page)).toContainText('Esa edición ya no está publicada. Se muestra la actual.');
  await expect(page.locator('#headline strong')).toHaveText(COUNT);
  expect(seen.foreign).toEqual([]);
});

test('the graphics card gives the map up: said; list, chart and table stay; Retry draws it anew', async ({ page }) => {
  const seen = await openMap(page);
  await page.evaluate(() => {
    const canvas = document.querySelector('#map canvas');
    (canvas.getContext('webgl2') ?? canvas.getContext('webgl')).getExtension('WEBGL_lose_context').loseContext();
  });
  const trouble = page.locator('.map-trouble');
  await expect(trouble).toContainText('El mapa dejó de dibujarse. La lista, el gráfico y la tabla dicen lo mismo.');
  await page.getByRole('button', { name: 'año ›' }).click();
  await expect(page.locator('#headline strong')).toHaveText(`${es(25757)} homicidios`);
  await expect(page.getByRole('region', { name: 'Leyenda' })).toContainText('31 de diciembre de 2010');
  await trouble.getByRole('button', { name: 'Reintentar' }).click();
  await expect(trouble).toBeHidden();
  await expect(page.getByRole('application')).toBeVisible();
  await page.getByRole('application').focus();
  await page.keyboard.press('+');
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).not.toBe(null);
  expect(seen.errors).toEqual([]);
});

test('no WebGL at all: list, chart and table say the same', async ({ page }) => {
  await page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function context(kind, ...rest) {
      return /^webgl/.test(kind) ? null : real.call(this, kind, ...rest);
    };
  });
  await page.goto(base());
  await expect(page.locator('#headline strong')).toHaveText(COUNT);
  await expect(page.getByText('Este navegador no puede dibujar el mapa interactivo.')).toBeVisible();
  await expect(page.locator('#inview summary')).toHaveText(/\((?!0\))\d+\)/);
  await expect(page.locator('.chart-bar').first()).toBeAttached();
  await page.getByRole('combobox', { name: 'Fuente' }).selectOption({ value: 'ucdp' });
  await expect(page.locator('#headline strong')).toContainText('muertes');
  await expect(page.locator('#inview'), 'only a drawn map knows its hexagons').toBeHidden();
});
