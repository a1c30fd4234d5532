// The first view as the server makes it: without scripts, without WebGL, for readers who save data, and taken over in place.
import { expect, test } from '@playwright/test';
import { audit } from './audit.js';
import { ask, base, es, openMap, watch } from './page.js';

test('without scripts a reader chooses source and year in the form, sends it and reads the table', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, locale: 'es-MX' });
  const seen = watch(page);
  await page.goto(base());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Homicidios registrados y despliegues militares, México, 2009');
  await expect(page.locator('#map svg')).toBeVisible();
  await expect(page.locator('.chart-wide svg')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Leyenda' })).toContainText(`Cero registrado: ${es(1003)} municipios`);
  await expect(page.locator('#rows tbody tr')).toHaveCount(15);

  await page.getByLabel('Fuente').selectOption('ucdp');
  await page.getByLabel('Periodo').selectOption('2010-01-01/2010-12-31');
  await page.getByRole('button', { name: 'Mostrar' }).click();
  const summary = await ask('/summary?source=ucdp&datetime=2010-01-01/2010-12-31');
  await expect(page.locator('#headline strong')).toHaveText(`${es(summary.deaths.best)} muertes`);
  await expect(page.locator('#notices')).toBeHidden();

  await page.getByRole('link', { name: 'Tabla', exact: true }).click();
  const values = await ask('/values/municipalities?source=ucdp&datetime=2010-01-01/2010-12-31&measure=deaths_best');
  const [code, first] = Object.entries(values.values).sort(([, a], [, b]) => b[1] - a[1])[0];
  expect(code).toBe('08037');
  const row = page.locator('#table tbody tr').first();
  await expect(row).toContainText('Juárez');
  await expect(row).toContainText(es(first[0]));

  await page.getByRole('link', { name: 'Siguiente' }).click();
  await expect(page.locator('#table')).toContainText('16–30');
  await page.getByRole('link', { name: 'Registros', exact: true }).click();
  await expect(page.locator('#table th[aria-sort="descending"]')).toContainText('Registros');
  expect(new URL(page.url()).searchParams.get('o')).toBe('-n');
  expect(seen.foreign).toEqual([]);
  await page.close();
});

test('without scripts El Salvador, the languages and the data are links', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, locale: 'es-MX' });
  await page.goto(base());
  await page.getByRole('link', { name: 'El Salvador' }).click();
  await expect(page.locator('#headline')).toContainText('no tiene conteos de homicidios en El Salvador');
  await expect(page.locator('#rows tbody tr')).not.toHaveCount(0);
  await page.getByRole('link', { name: 'PT' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'pt');
  await page.getByRole('link', { name: 'Sobre os dados' }).click();
  await expect(page.locator('#about')).toContainText('INEGI');
  await page.close();
});

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
]) {
  test(`without scripts nothing scrolls sideways or lies over anything at ${width} px`, async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width, height }, locale: 'es-MX' });
    for (const path of ['/', '/?v=table', '/?v=about', '/?p=SV']) {
      await page.goto(base() + path);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, path).toBe(0);
      if (path !== '/') continue;
      const boxes = [];
      for (const id of ['headline', 'map', 'panel', 'chart', 'rows']) boxes.push({ id, ...(await page.locator(`#${id}`).boundingBox()) });
      for (const a of boxes)
        for (const b of boxes)
          if (a.id < b.id)
            expect(
              a.x + a.width <= b.x + 1 || b.x + b.width <= a.x + 1 || a.y + a.height <= b.y + 1 || b.y + b.height <= a.y + 1,
              `${a.id} and ${b.id} lie apart`,
            ).toBe(true);
    }
    await page.close();
  });
}

test('without WebGL the picture, the list and the chart stay, and one line says why; the picture follows', async ({ page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return /webgl/.test(kind) ? null : original.call(this, kind, ...rest);
    };
  });
  await page.goto(base());
  await expect(page.locator('.map-line')).toHaveText('Este navegador no puede dibujar el mapa interactivo. Aquí están la imagen y la tabla.');
  await expect(page.locator('.map-still svg')).toBeVisible();
  await expect(page.locator('#inview summary')).toHaveText(/\(20\)|\(\d+\)/);
  await expect(page.locator('svg.chart-picture')).toBeVisible();
  const before = await page.locator('.map-still svg').getAttribute('aria-label');
  await page.getByLabel('Fuente').selectOption('sesnsp');
  await expect(page.locator('.map-still svg')).not.toHaveAttribute('aria-label', before);
  await page.getByRole('link', { name: 'Tabla', exact: true }).click();
  await expect(page.locator('#table tbody tr')).not.toHaveCount(0);
});

test('who saves data keeps the picture until the map is asked for', async ({ browser }) => {
  const page = await browser.newPage({ locale: 'es-MX', extraHTTPHeaders: { 'save-data': 'on' } });
  const seen = watch(page);
  await page.goto(base());
  await expect(page.locator('.map-line')).toContainText('Imagen fija para ahorrar datos.');
  await expect(page.locator('#inview summary')).toHaveText(/\((?!0\))\d+\)/);
  expect(seen.requests.filter((url) => /maplibre|\/tiles\//.test(url))).toEqual([]);
  await page.getByRole('button', { name: 'Usar el mapa' }).click();
  await expect(page.locator('.map-still')).toHaveCount(0);
  await expect(page.locator('.map-line')).toHaveCount(0);
  expect(seen.requests.some((url) => /\/tiles\//.test(url))).toBe(true);
  expect(seen.errors).toEqual([]);
  await page.close();
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
]) {
  test(`the page takes over in place at ${width} px: what is read never moves, the picture stays until the map is drawn`, async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width, height }, locale: 'es-MX' });
    await page.addInitScript(() => {
      window.shifted = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shifted += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await openMap(page);
    await expect(page.locator('.map-still')).toHaveCount(0);
    expect(await page.evaluate(() => window.shifted)).toBeLessThan(0.01);
    await page.close();
  });
}

test('what the server writes is accessible by itself, in every view', async ({ page }) => {
  // The page's own script never comes; axe needs one of its own, so scripts are not switched off.
  await page.route(/\/assets\/main-.*\.js/, (route) => route.abort());
  for (const path of ['/', '/?v=table', '/?v=about&lang=pt', '/?p=08037&lang=en', '/?p=SV', '/?source=ucdp', '/?measure=nonsense']) {
    await page.goto(base() + path);
    await page.evaluate(async () => {
      const plain = document.createElement('link');
      plain.rel = 'stylesheet';
      plain.href = document.querySelector('noscript').textContent.match(/href="([^"]+)"/)[1];
      document.head.append(plain);
      await new Promise((resolve) => (plain.onload = resolve));
    });
    await audit(page, path);
  }
});
