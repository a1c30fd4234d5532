// On paper: the sheet of the map and of the table, as PDF; its words, its pages, its picture.
import { expect, test } from '@playwright/test';
import { audit } from './audit.js';
import { base, es, openMap } from './page.js';

const pages = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** The sheet as the browser has it while it prints. */
async function printing(page) {
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#print')).toBeVisible();
}

test('the map prints on one A4 page: headline, map, legend, chart, eight rows, how to read it, pinned link', async ({ page }) => {
  await openMap(page);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pages(pdf), 'pages').toBe(1);
  expect(pdf.toString('latin1'), 'A4 in points').toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  await expect(page.locator('#print'), 'gone after printing').toHaveCount(0);

  await expect(page.locator('#map .map-still'), 'the map has drawn').toHaveCount(0);
  await printing(page);
  const sheet = page.locator('#print');
  const edition = await page.locator('meta[name=edition]').getAttribute('content');
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('Homicidios registrados y despliegues militares, México, 2009');
  await expect(sheet).toContainText(`${es(19803)} homicidios`);
  await expect(sheet).toContainText(`Cero registrado: ${es(1003)} municipios`);
  await expect(sheet).toContainText('Fin desconocido (no significa vigente): 14');
  await expect(sheet.locator('.chart-bar.is-in'), 'twelve bars').toHaveAttribute('d', /^M[^m]+(m1 0V\d+V0){11}$/);
  await expect(sheet.locator('[role=slider], button, select, input')).toHaveCount(0);
  const rows = sheet.locator('.print-rows tbody tr');
  await expect(rows).toHaveCount(8);
  await expect(rows.last()).toContainText(`Juárez, Chihuahua${es(2399)}170.4163.7–177.4`);
  await expect(sheet).toContainText('21 homicidios sin municipio conocido');
  await expect(sheet).toContainText('no prueban causa');
  await expect(sheet.locator('.print-foot a')).toHaveText(new RegExp(`/\\?e=${edition}$`));
  const picture = await sheet.locator('canvas').evaluate((canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set();
    for (let at = 0; at < data.length; at += 4 * 97) colours.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
    return { width: canvas.width, colours: colours.size, corner: [...data.slice(-4)] };
  });
  expect(picture.width, 'dots across').toBeGreaterThan(1500);
  expect(picture.colours, 'colours of the picture').toBeGreaterThan(50);
  await audit(page, 'the sheet');
  await page.emulateMedia({ media: 'screen' });
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole('application')).toBeVisible();
});

test('before the map has drawn, the picture that is seen is printed', async ({ page }) => {
  await page.route(/\/tiles\//, () => undefined);
  await page.goto(`${base()}/`);
  await page.waitForFunction(() => document.body.getAttribute('aria-busy') === 'false');
  await printing(page);
  await expect(page.locator('#print .print-map > svg')).toBeVisible();
  await expect(page.locator('#print canvas')).toHaveCount(0);
});

test('a place, El Salvador and the table print with what they say', async ({ page }) => {
  await openMap(page, '/?p=08037');
  await expect(page.locator('#panel')).toContainText(`${es(2399)} homicidios`);
  await printing(page);
  await expect(page.locator('#print')).toContainText(`${es(2399)} homicidios registrados en 2009`);
  await expect(page.locator('#print')).toContainText('Operativo Conjunto Chihuahua');
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('link', { name: 'El Salvador' }).click();
  await expect(page.locator('#headline')).toContainText('no tiene conteos');
  await printing(page);
  await expect(page.locator('#print .print-rows tbody tr')).toHaveCount(8);
  await expect(page.locator('#print')).toContainText('fin desconocido');
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('link', { name: 'México', exact: true }).click();
  await page.getByRole('navigation', { name: 'Vistas' }).getByRole('link', { name: 'Tabla' }).click();
  await expect(page.locator('#table tbody tr')).toHaveCount(15);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pages(pdf)).toBeLessThanOrEqual(2);
  await printing(page);
  await expect(page.locator('#print tbody tr')).toHaveCount(15);
  await expect(page.locator('#print .print-foot')).toContainText('v=table&e=');
  await expect(page.locator('#print').locator('select, button, input')).toHaveCount(0);
});
