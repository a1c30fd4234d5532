// Whole ways through the page: a reader on a phone, a journalist, an analyst, and one view in three languages. The embedder's way
// is in embed-docs.spec.js, the keyboard's in keyboard.spec.js, the one without JavaScript in first-view.spec.js.
import { expect, test } from '@playwright/test';
import { ask, base, es, keep, openMap, period } from './page.js';

/** The same way in the reader's own language: what is pressed and what is read. */
const READERS = [
  { locale: 'es-MX', count: es, people: 'homicidios', short: 'No indica causa.', next: 'año ›', close: 'Cerrar', open: 'Leyenda y fuentes', legend: 'Leyenda', cause: 'no prueban causa' },
  { locale: 'en-GB', count: (n) => n.toLocaleString('en'), people: 'homicides', short: 'Not causal.', next: 'year ›', close: 'Close', open: 'Legend and sources', legend: 'Legend', cause: 'do not prove cause' },
  { locale: 'pt-BR', count: (n) => n.toLocaleString('pt-BR'), people: 'homicídios', short: 'Não indica causa.', next: 'ano ›', close: 'Fechar', open: 'Legenda e fontes', legend: 'Legenda', cause: 'não provam causa' },
];

for (const { locale, count, people, short, next, close, open, legend, cause } of READERS)
  test(`a reader on a phone (${locale}): the number, another year, a place, what it means, back`, async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale });
    const lang = locale.slice(0, 2);
    const seen = await openMap(page);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.locator('#headline strong')).toHaveText(`${count(19803)} ${people}`);
    await expect(page.locator('#key')).toContainText(short);
    await keep(page, `reader-1-overview-${lang}`);

    await page.getByRole('button', { name: next }).tap();
    await expect(page.locator('#headline strong')).toHaveText(`${count(25757)} ${people}`);
    await expect(page.locator('#headline h1')).toContainText('2010');

    const map = await page.locator('#map').boundingBox();
    await page.touchscreen.tap(map.x + map.width * 0.42, map.y + map.height * 0.42);
    const title = page.locator('#place-title');
    await expect(title).toBeVisible();
    const code = new URL(page.url()).searchParams.get('p') ?? '';
    await expect.poll(() => new URL(page.url()).searchParams.get('p')).toMatch(/^\d{5}$/);
    const place = await ask(`/areas/${new URL(page.url()).searchParams.get('p') ?? code}?datetime=2010-01-01/2010-12-31`);
    await expect(title).toContainText(place.name);
    await expect(page.locator('.detail-panel')).toContainText('2010');
    await keep(page, `reader-2-place-${lang}`);
    await page.getByRole('button', { name: close }).tap();
    await expect(title).toBeHidden();

    await page.getByRole('button', { name: open }).tap();
    await expect(page.getByRole('region', { name: legend })).toContainText(cause);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await keep(page, `reader-3-legend-${lang}`);
    expect(seen.errors).toEqual([]);
    expect(seen.foreign).toEqual([]);
    await page.close();
  });

test('a journalist: finds a place and a period, takes the figure, the link, the embed, the picture and the citation', async ({ page }) => {
  const seen = await openMap(page, '/?datetime=2008-01-01/2010-12-31');
  await page.getByRole('combobox', { name: /Buscar/ }).fill('juarez chih');
  await page.locator('#search-hits [role=option]').first().click();
  await expect(page.getByRole('heading', { name: 'Juárez, Chihuahua' })).toBeVisible();
  const { sources } = await ask('/areas/08037?datetime=2008-01-01/2010-12-31');
  const { count } = sources.find(({ source }) => source === 'inegi');
  await expect(page.locator('#panel')).toContainText(`${es(count)} homicidios registrados de 2008 a 2010`);
  await keep(page, 'journalist-1-place');

  await page.locator('#bar').getByRole('link', { name: 'Compartir' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('#share-url')).toHaveValue(/datetime=2008-01-01\/2010-12-31.*p=08037/);
  const link = await dialog.locator('#share-url').inputValue();
  await dialog.locator('#share-tab-embed').click();
  await expect(dialog.locator('#share-code')).toHaveValue(/testigo-map/);
  await dialog.locator('#share-tab-picture').click();
  const picture = await fetch(await dialog.locator('#picture-png').evaluate((each) => each.href));
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  await dialog.locator('#share-tab-cite').click();
  const { id } = await ask('/edition.json');
  await expect(dialog.locator('#share-citation')).toHaveValue(new RegExp(`edición ${id}`));
  await keep(page, 'journalist-2-citation');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.goto(link);
  await expect(page.locator('#panel')).toContainText(`${es(count)} homicidios registrados de 2008 a 2010`);
  expect(seen.errors).toEqual([]);
});

test('an analyst: table, order, download; the file, the table and the API hold the same numbers', async ({ page }) => {
  await openMap(page);
  await page.getByRole('navigation', { name: 'Vistas' }).getByRole('link', { name: 'Tabla' }).click();
  const first = page.locator('#table tbody tr').first();
  await page.locator('#table thead').getByRole('link', { name: 'Homicidios', exact: true }).click();
  await expect(first).toContainText('Juárez');
  await expect(first).toContainText(es(2399));
  await keep(page, 'analyst-1-table');
  const href = await page.locator('#csv').getAttribute('href');
  const text = await (await fetch(new URL(href, base()))).text();
  const [head, ...lines] = text.trimEnd().split('\n');
  const { values } = await ask(`/values/municipalities?source=inegi&datetime=${period(page)}&measure=rate_smoothed`);
  const codes = head.split(',').indexOf('code');
  const row = lines.find((line) => line.split(',')[codes] === '08037');
  expect(row, 'the place in the file').toContain('2399');
  expect(values['08037'][3]).toBe(2399);
  expect(lines.length).toBe(2465);
});

test('one view in three languages: the switch keeps it, numbers and dates follow the language', async ({ page }) => {
  await openMap(page, '/?datetime=2010-01-01/2010-12-31&p=08037&lang=es');
  for (const [lang, number, rate] of [
    ['en', '3,766', '273.3'],
    ['pt', '3.766', '273,3'],
    ['es', es(3766), '273.3'],
  ]) {
    await page.getByRole('navigation', { name: /Idioma|Language/ }).getByRole('link', { name: lang.toUpperCase() }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.locator('#panel')).toContainText(number);
    await expect(page.locator('#panel')).toContainText(rate);
    expect(new URL(page.url()).searchParams.get('p')).toBe('08037');
    expect(period(page)).toBe('2010-01-01/2010-12-31');
    await keep(page, `language-${lang}`);
  }
});
