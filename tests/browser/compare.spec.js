// Before | after: reached from everywhere, one camera for two maps, the server's card, refusals, the overview, history.
import { expect, test } from '@playwright/test';
import { JUAREZ, card, maps, mapsDrawn, openComparison } from './comparison.js';
import { ask, base, es, openMap, watch } from './page.js';

const ALL = ['zone', 'v', 'p', 'm', 'date', 'w', 'force'];
const params = (page) => Object.fromEntries(ALL.flatMap((key) => (new URL(page.url()).searchParams.has(key) ? [[key, new URL(page.url()).searchParams.get(key)]] : [])));
const title = (page) => page.locator('#compare-title');

/** A refusal is a 422, which a browser writes to its console as it does any status that is not a success. */
const own = (errors) => errors.filter((text) => !/status of 422/.test(text));

test('from a place its operation is compared in one press, and back leads back', async ({ page }) => {
  const seen = await openMap(page, '/?p=08037');
  await page.getByRole('link', { name: 'Comparar antes y después: Operativo Conjunto Chihuahua' }).click();
  await expect(title(page)).toHaveText('Operativo Conjunto Chihuahua, 27 de marzo de 2008');
  await expect(title(page)).toBeFocused();
  expect(params(page)).toEqual({ zone: 'mx-2008-chihuahua', v: 'compare', p: '08037' });
  await expect(page.locator('.compare-caption')).toHaveText(['Antes mar 2007–feb 2008', 'Después abr 2008–mar 2009']);
  const answer = await ask('/compare?zone=mx-2008-chihuahua&municipality=08037&source=inegi');
  expect([answer.treated.before.count, answer.treated.after.count]).toEqual([240, 1831]);
  await expect(card(page)).toContainText(es(answer.treated.after.count));
  await expect(card(page)).toContainText('Esto no prueba que el despliegue causó el cambio.');
  // What the page says beside the maps is what the server's answer holds.
  expect([answer.windows.before, answer.windows.after]).toEqual([{ start: '2007-03', end: '2008-02' }, { start: '2008-04', end: '2009-03' }]);
  const earlier = await page.locator('.compare-earlier').innerText();
  expect(earlier.split(': ')[1].split('; ').map((each) => each.replace(/ \(.*/, ''))).toEqual(answer.earlier.map(({ name }) => name));
  await page.goBack();
  await expect(page.locator('#compare')).toBeHidden();
  await expect(page.locator('#place-title')).toHaveText('Juárez, Chihuahua');
  expect(seen.errors).toEqual([]);
  expect(seen.foreign).toEqual([]);
});

test('the list of deployments, the operation and the place lead to the comparison, too', async ({ page }) => {
  await openMap(page, '/?p=mx-2006-michoacan');
  await page.locator('#zone-compare').click();
  await expect(title(page)).toHaveText('Operativo Conjunto Michoacán, 11 de diciembre de 2006');
  expect(params(page)).toEqual({ zone: 'mx-2006-michoacan', v: 'compare' });

  await page.locator('#view-map').click();
  await page.getByRole('button', { name: /^Despliegues \(/ }).click();
  await page.locator('#around-mx-2007-tijuana').click();
  expect(params(page)).toEqual({ zone: 'mx-2007-tijuana', v: 'compare' });

  await page.goto(`${base()}/?p=16006`);
  await page.locator('#place-compare').click();
  expect(params(page)).toEqual({ v: 'compare', p: '16006', date: '2009-01-01' });
  await page.locator('#compare-date').fill('2006-12-11');
  await expect.poll(() => params(page).date).toBe('2006-12-11');
  await expect(page.locator('.compare-caption').first()).toHaveText('Antes dic 2005–nov 2006');
});

test('both maps have one camera: what moves one moves the other, and the address keeps it', async ({ page }) => {
  const seen = await openComparison(page);
  const scales = () => page.locator('.compare-map .map-scale').evaluateAll((each) => each.map((scale) => [scale.hidden, scale.textContent, scale.querySelector('.map-scale-bar')?.style.width]));
  const before = await scales();
  const zoom = () => Number(new URL(page.url()).searchParams.get('at')?.split(',')[2] ?? 0);
  await maps(page).last().focus();
  for (let reached = 0; reached < 7; reached = zoom()) {
    await page.keyboard.press('+');
    await expect.poll(zoom).toBeGreaterThan(reached);
  }
  await expect
    .poll(async () => {
      const [one, other] = await scales();
      return { same: JSON.stringify(one) === JSON.stringify(other), shown: !one[0], moved: JSON.stringify(one) !== JSON.stringify(before[0]) };
    })
    .toEqual({ same: true, shown: true, moved: true });
  // The address is written while the camera still glides: it counts once it says the same twice.
  const camera = () => new URL(page.url()).searchParams.get('at');
  let at = '';
  await expect.poll(() => camera() === at || ((at = camera()), false), { intervals: [700] }).toBe(true);
  // The address rounds the zoom, by less than the scale's number shows.
  const shown = async () => (await scales()).map(([hidden, text]) => ({ hidden, text }));
  const scaled = await shown();
  await page.reload();
  await mapsDrawn(page);
  await expect.poll(shown, 'the maps look where the address says').toEqual(scaled);
  expect(camera()).toBe(at);
  expect(seen.errors).toEqual([]);
});

test('the same classes on both maps: only the period differs between what they ask', async ({ page }) => {
  const seen = await openComparison(page);
  const values = seen.requests.filter((url) => url.includes('/values/')).map((url) => new URL(url));
  expect(values.map(({ searchParams }) => searchParams.get('datetime')).sort()).toEqual(['2007-03-01/2008-02-29', '2008-04-01/2009-03-31']);
  for (const { searchParams } of values) searchParams.delete('datetime');
  expect(new Set(values.map(String)).size).toBe(1);
  await expect(page.locator('.compare-key .ramp-cell')).toHaveCount(7);
});

test('the curtain is a choice; a native range moves its line', async ({ page }) => {
  await openComparison(page);
  await expect(page.locator('#compare-split')).toBeHidden();
  await page.getByRole('radio', { name: 'Cortina' }).check();
  await expect(page.locator('.compare-maps')).toHaveAttribute('data-layout', 'swipe');
  expect(params(page).w).toBe('swipe');
  const split = page.getByRole('slider', { name: 'Línea entre antes y después' });
  const clipped = () => page.locator('[data-side="after"]').evaluate((each) => getComputedStyle(each).clipPath);
  await expect(split).toHaveAttribute('aria-valuetext', '50\u202f% del ancho muestra antes');
  const half = await clipped();
  await split.focus();
  await page.keyboard.press('End');
  await expect(split).toHaveAttribute('aria-valuetext', '100\u202f% del ancho muestra antes');
  expect(await clipped()).not.toBe(half);
  await page.reload();
  await expect(split).toBeVisible();
});

test('operation, place and months are native selects; each choice is a step, and back undoes it', async ({ page }) => {
  await openComparison(page);
  const written = await card(page).innerText();
  await page.locator('#compare-months').focus();
  await page.locator('#compare-months').selectOption('24');
  await expect.poll(() => params(page).m).toBe('24');
  await expect(page.locator('.compare-caption').first()).toHaveText('Antes mar 2006–feb 2008');
  await expect(page.locator('#compare-months')).toBeFocused();
  await page.locator('#compare-place').selectOption({ label: 'Chihuahua' });
  expect(params(page).p).toBe('08019');
  await page.locator('#compare-operation').selectOption('mx-2007-triangulo-dorado-1');
  expect(params(page)).toEqual({ zone: 'mx-2007-triangulo-dorado-1', v: 'compare', p: '08019', m: '24' });
  await page.locator('#compare-operation').selectOption('mx-2007-guerrero');
  expect(params(page)).toEqual({ zone: 'mx-2007-guerrero', v: 'compare', m: '24' });
  for (const _ of [1, 2, 3, 4]) await page.goBack();
  await expect(page.locator('#compare-months')).toHaveValue('12');
  await expect.poll(() => card(page).innerText()).toBe(written);
});

test('a question without an honest answer is answered with the reason, and others that can be asked', async ({ page }) => {
  const seen = watch(page);
  await page.goto(`${base()}/?v=compare&zone=mx-2025-paricutin`);
  await expect(page.locator('#comparison.refused')).toBeVisible();
  await expect(page.locator('#compare [role=status]')).toContainText('No hay respuesta para esta pregunta');
  await expect(page.locator('.compare-maps')).toBeHidden();
  await expect(page.locator('.compare-key')).toBeHidden();
  const other = page.locator('#comparison a[href*="v=compare"]').first();
  await other.click();
  await expect(page.locator('#comparison:not(.refused)')).toBeVisible();
  await expect(maps(page)).toHaveCount(2);
  await expect(title(page)).toBeFocused();
  await page.goBack();
  await expect(page.locator('#comparison.refused')).toBeVisible();
  await expect(maps(page)).toHaveCount(0);
  expect(own(seen.errors)).toEqual([]);
  // One document all the way: no link of the card loads the page again.
  expect(seen.requests.filter((url) => /\/\?v=compare|\/assets\/main-.*\.js/.test(url)).length).toBeLessThanOrEqual(2);
});

test('nothing chosen yet: the pickers and all deployments; the bar leads there', async ({ page }) => {
  const seen = await openMap(page);
  expect(seen.requests.some((url) => /\/compare|comparison-.*\.css/.test(url))).toBe(false);
  await page.getByRole('link', { name: 'Antes | después' }).click();
  await expect(page.locator('#overview')).toBeVisible();
  await expect(page.locator('.compare-maps')).toBeHidden();
  await page.locator('#compare-operation').selectOption('mx-2008-chihuahua');
  await expect(card(page)).toBeVisible();
  await page.locator('#compare-overview').click();
  await expect(title(page)).toHaveText('Todos los despliegues: tamaño y signo difieren');
  await expect(page.locator('#overview')).toBeVisible();
  await page.locator('#compare-force').selectOption('army');
  await expect.poll(() => params(page)).toEqual({ v: 'overview', force: 'army' });
  await expect(page.locator('#overview')).toBeVisible();
  expect(seen.errors).toEqual([]);
});

test('the server that does not answer is said, the last whole answer stays, and it is asked again', async ({ page }) => {
  let fails = true;
  await page.route(/\/parts\?/, (route) => (fails ? route.fulfill({ status: 503 }) : route.continue()));
  // The first card comes with the page; the next one is asked for.
  await openComparison(page);
  const written = await card(page).innerText();
  await page.locator('#compare-months').selectOption('24');
  await expect(page.locator('#notices')).toContainText('El servidor no respondió.');
  expect(await card(page).innerText()).toBe(written);
  await expect(page.locator('.compare-caption').first()).toHaveText('Antes mar 2007–feb 2008');
  fails = false;
  await page.locator('#retry').click();
  await expect(page.locator('.compare-caption').first()).toHaveText('Antes mar 2006–feb 2008');
  expect(await card(page).innerText()).not.toBe(written);
  await expect(maps(page)).toHaveCount(2);
});
