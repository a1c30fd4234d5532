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
