import { expect, test } from '@playwright/test';
import { ask, base, es, letters, watch } from './page.js';

const rows = (page) => page.locator('#table .grid tbody tr');
const codes = (page) => page.locator('#table .grid tbody th a').evaluateAll((links) => links.map((each) => each.id.replace('row-', '')));
const param = (page, name) => new URL(page.url()).searchParams.get(name);

/** Opens the table and waits for its rows. */
async function openTable(page, query = '') {
  const seen = watch(page);
  await page.goto(`${base()}/?v=table${query}`);
  await expect(rows(page).first()).toBeVisible();
  await letters(page);
  return seen;
}

/** The server's rows as objects, areas without data left out. */
function byCode(json) {
  return Object.entries(json.values).map(([code, row]) => ({ code, ...Object.fromEntries(json.fields.map((name, at) => [name, row[at]])) }));
}

test("each sort order is the server's numbers in that order, and the head says so", async ({ page }) => {
  const seen = await openTable(page);
  const values = byCode(await ask('/values/municipalities?source=inegi&datetime=2009-01-01/2009-12-31&measure=rate_smoothed'));
  const wanted = (key, sign) =>
    values
      .filter((row) => row[key] !== null)
      .sort((a, b) => sign * (a[key] - b[key]) || (a.code < b.code ? -1 : 1))
      .slice(0, 15)
      .map(({ code }) => code);
  expect(await codes(page)).toEqual(wanted('low', -1));
  await expect(page.locator('th[aria-sort]')).toHaveAttribute('aria-sort', 'descending');
  // The raw rate of a small place with one bad year leads any list: nothing is ordered by it.
  await expect(page.locator('#table th[data-column=rate] a, #sort-rate')).toHaveCount(0);
  for (const [id, key] of [['n', 'n'], ['smoothed', 'value'], ['low', 'low']]) {
    await page.locator(`#sort-${id}`).click();
    await expect(page.locator(`th:has(#sort-${id})`)).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(() => codes(page)).toEqual(wanted(key, -1));
    await page.locator(`#sort-${id}`).click();
    await expect(page.locator(`th:has(#sort-${id})`)).toHaveAttribute('aria-sort', 'ascending');
    await expect.poll(() => codes(page)).toEqual(wanted(key, 1));
    await expect(page.locator(`#sort-${id}`)).toBeFocused();
  }
  expect(seen.errors).toEqual([]);
});

test('page, rows a page and order stand in the address and come back from it', async ({ page }) => {
  await openTable(page);
  await page.locator('#page-rows').selectOption('50');
  await expect(rows(page)).toHaveCount(50);
  await page.locator('#sort-n').click();
  await expect(page.locator('#page-next'), 'the next page of that order').toHaveAttribute('href', /o=-n/);
  await page.locator('#page-next').click();
  await expect(page.locator('#table > [role=status]')).toHaveText(/^51–100 /);
  await expect.poll(() => [param(page, 'rows'), param(page, 'o'), param(page, 'n')]).toEqual(['50', '-n', '2']);
  const before = await codes(page);
  await page.reload();
  await expect.poll(() => codes(page)).toEqual(before);
  await page.locator('#page-rows').selectOption('15');
  await expect.poll(() => [param(page, 'rows'), param(page, 'n')]).toEqual([null, null]);
  await page.goto(`${base()}/?v=table&n=99999`);
  await expect(page.locator('#page-next')).toBeDisabled();
  await expect(rows(page)).toHaveCount(5);
});

test('the rows and what no row holds are all that was counted', async ({ page }) => {
  await openTable(page, '&by=state&rows=50');
  const summary = await ask('/summary?source=inegi&datetime=2009-01-01/2009-12-31');
  const numbers = await page.locator('#table tbody td[data-column=n]').allTextContents();
  const inRows = numbers.reduce((sum, text) => sum + Number(text.replace(/\D/g, '') || 0), 0);
  const missing = summary.undrawn.filter(({ reason }) => reason !== 'municipality_unknown').reduce((sum, { count }) => sum + count, 0);
  expect(inRows + missing).toBe(summary.count);
  await expect(page.locator('#table .total')).toContainText(es(summary.count));
});

test('the file has the rows that its button says, and the size once somebody has fetched it', async ({ page }) => {
  for (const [query, columns] of [
    ['', /^code,/],
    ['&state=08', /^code,/],
    ['&source=ucdp&datetime=2008-01-01/2010-12-31&p=08037', /^id,/],
    ['&p=SV', /^id,/],
  ]) {
    await openTable(page, query);
    const button = page.locator('#csv');
    await expect(button).toHaveText(/\([\d\u202f]+ filas/);
    const said = Number((await button.textContent()).match(/\(([\d\u202f]+) filas/)[1].replace(/\D/g, ''));
    const answer = await fetch(new URL(await button.getAttribute('href'), base()));
    expect(answer.status, query).toBe(200);
    const text = await answer.text();
    expect(text).toMatch(columns);
    // No cell of these files holds a line break.
    expect(text.trimEnd().split('\n').length - 1, query).toBe(said);
    await page.reload();
    await expect(button).toHaveText(/\([\d\u202f]+ filas, [\d.]+\u202f(KB|MB)\)/);
  }
});

test('a place opened from the table is one step, and one step back', async ({ page }) => {
  await openTable(page);
  await page.locator('#row-08037').click();
  await expect(page.getByRole('heading', { name: 'Juárez, Chihuahua' })).toBeVisible();
  expect([param(page, 'p'), param(page, 'v')]).toEqual(['08037', null]);
  await page.goBack();
  await expect(rows(page).first()).toBeVisible();
  expect([param(page, 'p'), param(page, 'v')]).toEqual([null, 'table']);
});

test('the table is enough: source, state and months are chosen in it', async ({ page }) => {
  await openTable(page);
  await page.locator('#filter-state').selectOption('08');
  await expect(page.locator('#table-caption')).toContainText('67 municipios');
  await page.locator('#table-from').fill('2010-01');
  await expect(page.locator('#table h1')).toContainText('2010');
  expect(param(page, 'datetime')).toBe('2010-01-01/2010-01-31');
  await page.locator('#table-source').selectOption('sesnsp');
  await expect(page.locator('#table-caption')).toContainText('1 estado');
  await expect(page.locator('#table-offence')).toBeVisible();
});

test('the records of a place are ordered by the server: by deaths and from the latest', async ({ page }) => {
  await openTable(page, '&source=ucdp&datetime=2008-01-01/2010-12-31&p=08037&lang=en');
  const first = page.locator('#table tbody tr').first();
  const list = (sort) => ask(`/incidents?source=ucdp&datetime=2008-01-01/2010-12-31&municipality=08037&limit=1&sort=${sort}`);
  await page.locator('#sort-deaths').click();
  const most = (await list('-deaths')).records[0];
  await expect(first.locator('[data-column=deaths]')).toHaveText(most.deaths.best.toLocaleString('en'));
  await expect(page.locator('th:has(#sort-deaths)')).toHaveAttribute('aria-sort', 'descending');
  await page.locator('#sort-first').click();
  await expect(page.locator('th:has(#sort-first)')).toHaveAttribute('aria-sort', 'ascending');
  await page.locator('#sort-first').click();
  const latest = (await list('-first')).records[0];
  await expect(first.locator('th')).toContainText(String(Number(latest.first.slice(8))));
  await expect.poll(() => param(page, 'o')).toBe('-first');
});

test('deployments of a country without counts are sorted and downloaded, only its own', async ({ page }) => {
  await openTable(page, '&p=SV');
  await page.locator('#sort-name').click();
  const inOrder = (names) => names.length > 1 && names.join() === [...names].sort(new Intl.Collator('es').compare).join();
  await expect.poll(async () => inOrder(await page.locator('#table tbody th a').allTextContents())).toBe(true);
  const csv = await (await fetch(new URL(await page.locator('#csv').getAttribute('href'), base()))).text();
  expect(csv.trimEnd().split('\n').slice(1).every((line) => line.startsWith('sv-'))).toBe(true);
});

/** Rows whose cells stand on more than two lines: those of one line overlap in height, whatever their text wraps to. */
const brokenRows = (all) => {
  const oneLine = (boxes) => boxes.length === 0 || Math.max(...boxes.map(({ top }) => top)) < Math.min(...boxes.map(({ bottom }) => bottom));
  return all
    .filter((row) => {
      const cells = [...row.querySelectorAll('th, td')].filter((cell) => cell.offsetHeight > 0);
      const line = (wanted) => cells.filter((cell) => getComputedStyle(cell).order === wanted).map((cell) => cell.getBoundingClientRect());
      return !oneLine(line('0')) || !oneLine(line('2'));
    })
    .map((row) => row.textContent);
};

/** Rows in which the text of a cell stands in the next cell. */
const crossedCells = (all) =>
  all
    .filter((row) => {
      const texts = [...row.querySelectorAll('th, td')].filter((cell) => cell.offsetHeight > 0 && cell.textContent !== '').map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return range.getBoundingClientRect();
      });
      return texts.some((a, at) => texts.slice(at + 1).some((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1));
    })
    .map((row) => row.textContent);

for (const width of [360, 390]) {
  for (const javaScriptEnabled of [true, false]) {
    test(`on a phone of ${width} px a row is two lines and nothing scrolls sideways${javaScriptEnabled ? '' : ', without scripts too'}`, async ({ browser }) => {
      const page = await browser.newPage({ viewport: { width, height: 740 }, hasTouch: true, locale: 'es-MX', javaScriptEnabled });
      for (const query of ['', '&source=ucdp&datetime=2008-01-01/2010-12-31', '&source=ucdp&datetime=2008-01-01/2010-12-31&p=08037', '&source=sesnsp', '&p=SV']) {
        await openTable(page, query);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), query).toBe(0);
        expect(await page.evaluate(() => document.querySelector('#table').scrollWidth - document.querySelector('#table').clientWidth), query).toBe(0);
        expect(await rows(page).evaluateAll(brokenRows), query).toEqual([]);
        expect(await rows(page).evaluateAll(crossedCells), `${query}: a cell over another`).toEqual([]);
      }
      await page.close();
    });
  }
}

test('on a phone the columns beyond two lines are a press away and stay while the rows change', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 740 }, hasTouch: true, locale: 'es-MX' });
  await openTable(page, '');
  const first = rows(page).first();
  await expect(first.locator('[data-column=smoothed]')).toBeHidden();
  await page.getByRole('checkbox', { name: 'Mostrar todas las columnas' }).tap();
  await expect(first.locator('[data-column=smoothed]')).toHaveText(/^\d+\.\d$/);
  await expect(first.locator('[data-column=smoothed]')).toBeVisible();
  await expect(first.locator('[data-column=zones]')).toContainText('de fin desconocido');
  await page.getByRole('link', { name: 'Homicidios', exact: true }).tap();
  await expect(first).toContainText('Juárez');
  await expect(first.locator('[data-column=smoothed]')).toBeVisible();
  expect(await page.evaluate(() => document.querySelector('#table').scrollWidth - document.querySelector('#table').clientWidth)).toBe(0);
  await page.close();
});

test('a table without rows says so and leads to where there are some', async ({ page }) => {
  await page.goto(`${base()}/?v=table&source=ucdp&datetime=2009-01-01/2009-01-31&state=01`);
  const empty = page.locator('#table .undrawn');
  await expect(empty).toContainText('No hay registros aquí en enero de 2009. No es lo mismo que cero violencia.');
  await empty.getByRole('link', { name: 'Ver todo el país' }).click();
  await expect(rows(page)).not.toHaveCount(0);
  expect(new URL(page.url()).searchParams.has('state')).toBe(false);
  await page.goBack();
  await empty.getByRole('link', { name: 'Ver todo el periodo' }).click();
  await expect(rows(page)).not.toHaveCount(0);
  expect(new URL(page.url()).searchParams.get('state')).toBe('01');
});

test('records that are known to no municipality are told, not called none', async ({ page }) => {
  await page.goto(`${base()}/?v=table&source=ucdp&datetime=1989-01-01/2023-12-31&state=22`);
  const { records } = await ask('/summary?source=ucdp&state=22');
  await expect(page.locator('#table-caption')).toContainText(`${es(records)} registros`);
  await expect(page.locator('#table')).not.toContainText('No hay registros');
});
