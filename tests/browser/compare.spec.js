// Before | after: reached from everywhere, one camera for two maps, the server's card, refusals, the overview, history, phone, paper.
import { expect, test } from '@playwright/test';
import { audit, PRESSED, settled, tooSmall } from './audit.js';
import { ask, base, es, openMap, watch } from './page.js';

const JUAREZ = 'v=compare&zone=mx-2008-chihuahua&p=08037';
const ALL = ['zone', 'v', 'p', 'm', 'date', 'w', 'force'];
const params = (page) => Object.fromEntries(ALL.flatMap((key) => (new URL(page.url()).searchParams.has(key) ? [[key, new URL(page.url()).searchParams.get(key)]] : [])));
const card = (page) => page.locator('#comparison');
const maps = (page) => page.locator('.compare-map canvas');
const title = (page) => page.locator('#compare-title');

/** A refusal is a 422, which a browser writes to its console as it does any status that is not a success. */
const own = (errors) => errors.filter((text) => !/status of 422/.test(text));

/** Opens a comparison and waits until its card and both maps are there. */
async function openComparison(page, query = JUAREZ) {
  const seen = watch(page);
  await page.goto(`${base()}/?${query}`);
  await expect(card(page)).toBeVisible();
  await expect(maps(page)).toHaveCount(2);
  await mapsDrawn(page);
  return seen;
}

/** No still picture lies over a map any more: it has drawn all it has. */
const mapsDrawn = (page) => expect(page.locator('.compare-map .map-still')).toHaveCount(0);

test('from a place its operation is compared in one press, and back leads back', async ({ page }) => {
  const seen = await openMap(page, '/?p=08037');
  await page.getByRole('button', { name: 'Comparar antes y después: Operativo Conjunto Chihuahua' }).click();
  await expect(title(page)).toHaveText('Operativo Conjunto Chihuahua, 27 de marzo de 2008');
  await expect(title(page)).toBeFocused();
  expect(params(page)).toEqual({ zone: 'mx-2008-chihuahua', v: 'compare', p: '08037' });
  await expect(page.locator('.compare-caption')).toHaveText(['Antes mar 2007–feb 2008', 'Después abr 2008–mar 2009']);
  const { place } = await ask('/compare?zone=mx-2008-chihuahua&municipality=08037&source=inegi');
  expect([place.before.n, place.after.n]).toEqual([240, 1831]);
  await expect(card(page)).toContainText(es(place.after.n));
  await expect(card(page)).toContainText('Esto no prueba que el despliegue causó el cambio.');
  await expect(page.locator('.compare-earlier')).toContainText('Triángulo Dorado II (1 may 2007)');
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
  const at = new URL(page.url()).searchParams.get('at');
  await page.reload();
  await mapsDrawn(page);
  expect(new URL(page.url()).searchParams.get('at')).toBe(at);
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

test('the server that does not answer is said where the card would be, and asked again', async ({ page }) => {
  let fails = true;
  await page.route(/\/compare\?/, (route) => (fails ? route.abort() : route.continue()));
  await page.goto(`${base()}/?${JUAREZ}`);
  await expect(page.locator('.compare-card')).toContainText('El servidor no respondió.');
  fails = false;
  await page.locator('#compare-again').click();
  await expect(card(page)).toBeVisible();
  await expect(maps(page)).toHaveCount(2);
});

test('a comparison shares itself: link, embed, picture and citation hold its question', async ({ page }) => {
  await openComparison(page, `${JUAREZ}&m=24&lang=en`);
  await page.locator('#share-open').click();
  await expect(page.locator('#share-url')).toHaveValue(/zone=mx-2008-chihuahua&v=compare&p=08037&m=24&lang=en/);
  await page.locator('#share-tab-embed').click();
  await expect(page.locator('#share-code')).toHaveValue(/v=compare/);
  await page.locator('#share-tab-picture').click();
  await expect(page.locator('#picture-svg')).toHaveAttribute('href', /\/static\/map\.svg\?.*v=compare/);
  await expect(page.locator('#share-alt')).toHaveValue(/Juárez, Chihuahua: Operativo Conjunto Chihuahua, 27 March 2008/);
  await page.locator('#share-tab-cite').click();
  await expect(page.locator('#share-citation')).toHaveValue(/INEGI/);
  await page.locator('#share-tab-data').click();
  await expect(page.locator('#file-comparison-csv')).toHaveAttribute('href', /\/compare\?zone=mx-2008-chihuahua&municipality=08037&source=inegi&months=24&f=csv/);
});

test('on paper: the title, both maps with their months, the card', async ({ page }) => {
  await openComparison(page);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const sheet = page.locator('#print');
  await expect(sheet.locator('.print-side canvas')).toHaveCount(2);
  await expect(sheet.locator('figcaption')).toHaveText(['Antes mar 2007–feb 2008', 'Después abr 2008–mar 2009']);
  await expect(sheet).toContainText('Esto no prueba que el despliegue causó el cambio.');
  await expect(sheet.locator('.print-foot a')).toHaveAttribute('href', /v=compare&p=08037&e=/);
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [320, 640],
]) {
  test(`at ${width} px nothing scrolls sideways; below 720 px the card is read first`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openComparison(page);
    const over = await page.evaluate(() => {
      const view = document.getElementById('compare');
      return [document.documentElement.scrollWidth - document.documentElement.clientWidth, view.scrollWidth - view.clientWidth];
    });
    expect(over).toEqual([0, 0]);
    const first = await page.evaluate(() => document.querySelector('.compare-card').compareDocumentPosition(document.querySelector('.compare-figures')) & Node.DOCUMENT_POSITION_FOLLOWING);
    expect(first > 0).toBe(width < 720);
    const [before, after] = await page.locator('.compare-map').evaluateAll((each) => each.map((map) => map.getBoundingClientRect().toJSON()));
    if (width < 720) expect(after.top).toBeGreaterThanOrEqual(before.bottom);
    else expect(after.left).toBeGreaterThanOrEqual(before.right);
  });
}

test('who saves data keeps two pictures until a map is asked for', async ({ browser }) => {
  const page = await browser.newPage({ locale: 'es-MX', extraHTTPHeaders: { 'save-data': 'on' } });
  const seen = watch(page);
  await page.goto(`${base()}/?${JUAREZ}`);
  await expect(card(page)).toBeVisible();
  await expect(page.locator('.compare-map .map-still svg')).toHaveCount(2);
  expect(seen.requests.filter((url) => /maplibre|\/tiles\//.test(url))).toEqual([]);
  await page.locator('#use-compare-map-before').click();
  await expect(maps(page)).toHaveCount(1);
  await page.close();
});

test('the comparison is accessible: card, refusal, curtain, overview, in three languages', async ({ page }) => {
  for (const query of [`${JUAREZ}&lang=en`, `${JUAREZ}&w=swipe`, 'v=compare&zone=mx-2006-michoacan&p=16006&lang=pt', 'v=compare&zone=mx-2025-paricutin', 'v=compare', 'v=overview&lang=en', 'v=compare&p=08037&date=2008-03-27']) {
    await page.goto(`${base()}/?${query}`);
    await expect(page.locator('#comparison, #overview')).toBeVisible();
    await settled(page);
    await audit(page, query);
  }
});

test('a finger reaches everything: 44 px', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'es-MX' });
  await page.goto(`${base()}/?${JUAREZ}`);
  await expect(card(page)).toBeVisible();
  await expect(maps(page)).toHaveCount(2);
  const scope = PRESSED.split(', ').map((each) => `:is(.compare-pick, .compare-foot, .compare-maps) ${each}`).join(', ');
  expect(await tooSmall(page, scope, 44)).toEqual([]);
  await page.close();
});
