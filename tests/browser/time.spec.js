import { expect, test } from '@playwright/test';
import { ask, es, openMap, period } from './page.js';

/** Headline, legend and table must say what the server says of the period in the address. */
async function sameNumbersEverywhere(page) {
  const asked = period(page);
  const query = `source=inegi&datetime=${asked}`;
  const [summary, values] = await Promise.all([ask(`/summary?${query}`), ask(`/values/municipalities?${query}&measure=rate_smoothed`)]);
  await expect(page.locator('#headline strong')).toHaveText(`${es(summary.count)} homicidios`);
  await expect(page.getByRole('region', { name: 'Leyenda' })).toContainText(`Cero registrado: ${es(values.counts.zero)} municipios`);
  await page.getByRole('link', { name: 'Tabla', exact: true }).first().click();
  const table = page.locator('#table table');
  await expect(table.locator('tbody tr').first()).toBeVisible();
  const unknown = summary.undrawn.find(({ reason }) => reason === 'municipality_unknown').count;
  await expect(page.locator('#table')).toContainText(`${es(unknown)} homicidios sin municipio conocido`);
  const [code, row] = Object.entries(values.values).filter(([, [, low]]) => low !== null).sort(([, a], [, b]) => b[1] - a[1])[0];
  const first = table.locator('tbody tr').first();
  await expect(first.locator(`[id="row-${code}"]`)).toBeVisible();
  await expect(first).toContainText(es(row[3]));
  return asked;
}

/** Waits until the address no longer changes: it follows a drag at most twice a second. */
async function periodAtRest(page) {
  let before = '';
  const unchanged = () => {
    const same = period(page) === before;
    before = period(page);
    return same;
  };
  await expect.poll(unchanged, { intervals: [800] }).toBe(true);
}

test('dragging the period changes headline, legend and table to the same numbers', async ({ page }) => {
  await openMap(page);
  const end = page.getByRole('slider', { name: 'hasta' });
  const box = await end.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => period(page)).not.toBe('2009-01-01/2009-12-31');
  await periodAtRest(page);
  const asked = await sameNumbersEverywhere(page);
  expect(asked).toMatch(/^2009-01-01\/201[0-9]-\d\d-\d\d$/);
});

test('the period moves without dragging: keys on a handle, the year buttons', async ({ page }) => {
  await openMap(page);
  await page.getByRole('slider', { name: 'hasta' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => period(page)).toBe('2009-01-01/2010-01-31');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => period(page)).toBe('2009-01-01/2009-12-31');
  await page.getByRole('button', { name: '‹ año' }).click();
  await expect.poll(() => period(page)).toBe('2008-01-01/2008-12-31');
  await sameNumbersEverywhere(page);
});

test('a new period asks for values, not for geometry', async ({ page }) => {
  await openMap(page);
  // The server's picture goes when the map has drawn all it has.
  await expect(page.locator('#map .map-still')).toHaveCount(0, { timeout: 50_000 });
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.getByRole('button', { name: 'año ›' }).click();
  const { count } = await ask('/summary?source=inegi&datetime=2010-01-01/2010-12-31');
  expect(count).toBe(25757);
  await expect(page.locator('#headline strong')).toHaveText(`${es(25757)} homicidios`);
  expect(asked.some((path) => path.includes('/values/municipalities'))).toBe(true);
  expect(asked.filter((path) => path.includes('/tiles/'))).toEqual([]);
  await expect(page.getByRole('region', { name: 'Leyenda' })).toContainText('31 de diciembre de 2010');
});

/** Moves a finger over the page, as a touch screen does. */
async function swipe(page, from, to) {
  const screen = await page.context().newCDPSession(page);
  const at = (x, y) => [{ x, y }];
  await screen.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from.x, from.y) });
  for (let step = 1; step <= 8; step += 1) {
    const share = step / 8;
    await screen.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share) });
  }
  await screen.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

const phone = (browser, size = { width: 390, height: 844 }) => browser.newPage({ viewport: size, hasTouch: true, isMobile: true, locale: 'es-MX' });

test('a finger moves an end of the period, and two taps take the year under them', async ({ browser }) => {
  const page = await phone(browser);
  await openMap(page);
  const end = page.getByRole('slider', { name: 'hasta' });
  const box = await end.boundingBox();
  expect(Math.min(box.width, box.height), 'a target for a finger').toBeGreaterThanOrEqual(44);
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await swipe(page, from, { x: from.x + 60, y: from.y });
  await expect.poll(() => period(page)).toMatch(/^2009-01-01\/201[0-9]-\d\d-\d\d$/);
  await periodAtRest(page);
  expect(period(page)).not.toBe('2009-01-01/2009-12-31');
  const chart = await page.locator('.brush').boundingBox();
  const spot = { x: chart.x + 60, y: chart.y + chart.height / 2 };
  await page.touchscreen.tap(spot.x, spot.y);
  await page.touchscreen.tap(spot.x, spot.y);
  await expect.poll(() => period(page)).toMatch(/^(\d{4})-01-01\/\1-12-31$/);
  await page.close();
});

test('a bar says its months and its value, under the pointer and for the handle in focus', async ({ page }) => {
  await openMap(page);
  const { bins } = await ask('/series?source=inegi');
  const count = (month) => es(bins.find(({ start }) => start.startsWith(month)).count);
  const tip = page.getByRole('tooltip');
  await page.getByRole('slider', { name: 'hasta' }).focus();
  await expect(tip).toContainText(/2009: /);
  await expect(tip).toContainText(`: ${count('2009-12')}`);
  await page.keyboard.press('ArrowRight');
  await expect(tip).toContainText(`: ${count('2010-01')}`);
  const { x, y, width, height } = await page.locator('.brush').boundingBox();
  await page.mouse.move(x + (width * 30.5) / bins.length, y + height / 2);
  await expect(tip).toContainText(`: ${es(bins[30].count)}`);
});

test('two month fields choose a period without a drag', async ({ page }) => {
  await openMap(page);
  await page.getByRole('button', { name: /Elegir fechas/ }).click();
  await page.locator('#chart-from').fill('2008-03');
  await page.locator('#chart-from').blur();
  await page.locator('#chart-to').fill('2008-09');
  await page.locator('#chart-to').blur();
  await expect.poll(() => period(page)).toBe('2008-03-01/2008-09-30');
  await page.keyboard.press('Escape');
  await sameNumbersEverywhere(page);
});

test('the months before and after an operation leave the month of its begin out', async ({ page }) => {
  await openMap(page);
  const list = page.getByRole('button', { name: 'Despliegues (17)' });
  await list.click();
  await page.getByRole('link', { name: '12 meses antes: Operativo Conjunto Chihuahua' }).click();
  await expect.poll(() => period(page)).toBe('2007-03-01/2008-02-29');
  await page.getByRole('link', { name: '12 meses después: Operativo Conjunto Chihuahua' }).click();
  await expect.poll(() => period(page)).toBe('2008-04-01/2009-03-31');
  await page.getByRole('link', { name: 'Operativo Conjunto Chihuahua', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Operativo Conjunto Chihuahua' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('p')).toBe('mx-2008-chihuahua');
});

test('a mouse presses a lane, and the deployment opens', async ({ page }) => {
  await openMap(page);
  const lane = page.locator('.chart-lane', { hasText: 'Michoacán' });
  const line = await lane.locator('.chart-unknown').boundingBox();
  await page.mouse.click(line.x + 3, line.y + 2);
  await expect(page.locator('#panel #place-title')).toContainText('Michoac');
});

test('play shows one period after the other, asks once for each, and stops at the end of the series', async ({ page }) => {
  await openMap(page, '/?datetime=2013-01-01/2013-12-31');
  const values = [];
  page.on('request', (request) => request.url().includes('/values/') && values.push(new URL(request.url()).searchParams.get('datetime')));
  await page.getByRole('button', { name: 'Recorrer' }).click();
  await expect(page.getByRole('button', { name: 'Detener' })).toBeVisible();
  await expect.poll(() => period(page)).toBe('2015-01-01/2015-12-31');
  await expect(page.getByRole('button', { name: 'Recorrer' })).toBeVisible();
  const { count } = await ask('/summary?source=inegi&datetime=2015-01-01/2015-12-31');
  await expect(page.locator('#headline strong')).toHaveText(`${es(count)} homicidios`);
  expect(values.filter((asked) => asked === '2014-01-01/2014-12-31')).toHaveLength(1);
  expect(values.filter((asked) => asked === '2015-01-01/2015-12-31')).toHaveLength(1);
});

test('the space bar plays and pauses where it presses no other control', async ({ page }) => {
  await openMap(page, '/?datetime=1992-01-01/1992-12-31');
  await page.getByRole('slider', { name: 'hasta' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Detener' })).toBeVisible();
  await expect.poll(() => period(page)).not.toBe('1992-01-01/1992-12-31');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Recorrer' })).toBeVisible();
});

test('readers who asked for less motion step through the periods', async ({ browser }) => {
  const page = await browser.newPage({ reducedMotion: 'reduce', locale: 'es-MX' });
  await openMap(page);
  await page.getByRole('button', { name: 'Periodo siguiente' }).click();
  await expect.poll(() => period(page)).toBe('2010-01-01/2010-12-31');
  await expect(page.getByRole('button', { name: 'Detener' })).toHaveCount(0);
  await page.close();
});

for (const size of [
  { width: 360, height: 640 },
  { width: 844, height: 390 },
]) {
  test(`deployments are a list behind a button at ${size.width} × ${size.height}, in rows for a finger`, async ({ browser }) => {
    const page = await phone(browser, size);
    await openMap(page);
    await page.getByRole('button', { name: 'Despliegues (17)' }).tap();
    const row = page.getByRole('link', { name: 'Operativo Conjunto Chihuahua', exact: true });
    await row.scrollIntoViewIfNeeded();
    const box = await row.boundingBox();
    expect(box.height).toBeGreaterThanOrEqual(24);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(size.width);
    await row.tap();
    await expect(page.getByRole('heading', { name: 'Operativo Conjunto Chihuahua' })).toBeVisible();
    await page.close();
  });
}
