// Victims: by offence and sex, journalists, by perpetrator and victim. What the page says is what the server counts.
import { expect, test } from '@playwright/test';
import { audit, goTo } from './audit.js';
import { ask, base, es, openMap } from './page.js';

const legend = (page) => page.getByRole('region', { name: 'Leyenda' });
const control = (page, label) => page.locator('#panel').getByRole('combobox', { name: new RegExp(`^${label}`) });
const entry = (page, name) => page.getByRole('navigation', { name: 'Víctimas' }).getByRole('link', { name, exact: true });
const query = (page) => new URL(page.url()).searchParams;
const WOMEN = 'source=sesnsp&offence=intentional_homicide,feminicide&sex=female';
const FEMINICIDE = 'El feminicidio solo no permite comparar estados';

test('women killed are one press away: both offences, per women, the same number as the server\u2019s', async ({ page }) => {
  const seen = await openMap(page);
  await entry(page, 'Mujeres').click();
  const answer = await ask(`/summary?${WOMEN}&datetime=2024-01-01/2024-12-31`);
  expect(answer.count).toBe(3411);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mujeres víctimas de homicidio doloso o feminicidio, México, 2024');
  await expect(page.locator('#headline strong')).toHaveText(`${es(answer.count)} víctimas`);
  await expect(page.locator('#headline')).toContainText('por cada 100 mil mujeres');
  await expect(legend(page)).toContainText('Víctimas por 100 mil mujeres al año');
  const unknown = await ask('/summary?source=sesnsp&offence=intentional_homicide,feminicide&sex=unknown&datetime=2024-01-01/2024-12-31');
  await expect(legend(page)).toContainText(`${es(unknown.count)} víctimas sin sexo registrado`);
  await expect(legend(page)).toContainText('No se suman a las de INEGI');
  await expect(legend(page)).not.toContainText(FEMINICIDE);
  await expect(entry(page, 'Mujeres')).toHaveAttribute('aria-current', 'true');
  expect([query(page).get('offence'), query(page).get('sex')]).toEqual(['intentional_homicide,feminicide', 'female']);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Homicidios registrados y despliegues militares, México, 2009');
  expect(seen.errors).toEqual([]);
});

test('the ramp of women, of men and of feminicide has the server\u2019s own breaks', async ({ page }) => {
  await openMap(page, `/?${WOMEN}`);
  const ramp = legend(page).locator('.ramp');
  await expect(ramp).toHaveText('12481632');
  await control(page, 'Sexo').selectOption('male');
  await expect(ramp).toHaveText('510204080160');
  await expect(legend(page)).toContainText('Víctimas por 100 mil hombres al año');
  await control(page, 'Sexo').selectOption('');
  await control(page, 'Delito').selectOption('feminicide');
  await expect(ramp).toHaveText('0.250.511.523');
});

for (const [lang, warning, link, heading] of [
  ['es', /feminicidio solo no permite comparar estados/, 'Ver todas las mujeres víctimas', 'Mujeres víctimas de homicidio doloso o feminicidio, México, 2024'],
  ['en', /feminicide alone does not compare states/, 'See all women victims', 'Women victims of intentional homicide or feminicide, Mexico, 2024'],
  ['pt', /só o feminicídio não permite comparar estados/, 'Ver todas as mulheres vítimas', 'Mulheres vítimas de homicídio doloso ou feminicídio, México, 2024'],
]) {
  test(`feminicide alone never stands without its warning and the way to all women (${lang})`, async ({ page }) => {
    await openMap(page, `/?source=sesnsp&offence=feminicide&lang=${lang}`);
    await expect(page.locator('#legend .warning')).toHaveText(new RegExp(`${warning.source}.*${link}`));
    await page.locator('#legend').getByRole('link', { name: link }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page.locator('#legend .warning')).toHaveCount(0);
  });
}

test('the table of feminicide carries the warning, too, and on a phone the map does', async ({ page }) => {
  await page.goto(`${base()}/?source=sesnsp&offence=feminicide&v=table`);
  await expect(page.locator('#table .warning')).toContainText('no permite comparar estados');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${base()}/?source=sesnsp&offence=feminicide`);
  await expect(page.locator('#key')).toContainText('El feminicidio solo no compara estados.');
});

test('a select has no rate where nobody counted the people, and says why', async ({ page }) => {
  const seen = await openMap(page, '/?source=sesnsp');
  await control(page, 'Edad').selectOption('0-17');
  await expect(control(page, 'Qué se mide').locator('option')).toHaveText(['Número']);
  await expect(legend(page)).toContainText('Sin tasa');
  await expect(page.locator('#headline')).toContainText('Filtro: Edad: menos de 18');
  const minors = await ask('/summary?source=sesnsp&age=0-17&datetime=2024-01-01/2024-12-31');
  await expect(page.locator('#headline strong')).toHaveText(`${es(minors.count)} víctimas`);
  expect(seen.errors).toEqual([]);
});

test('journalists: confirmed and unconfirmed side by side, each the server\u2019s number, never added', async ({ page }) => {
  const seen = await openMap(page, '/?source=sesnsp&datetime=2020-01-01/2020-12-31');
  await entry(page, 'Periodistas').click();
  const of = async (period) => (await Promise.all(['confirmed', 'unconfirmed'].map((motive) => ask(`/summary?source=cpj&motive=${motive}&datetime=${period}`)))).map(({ count }) => count);
  const shown = ([confirmed, unconfirmed]) => `Motivo confirmado${confirmed}Motivo no confirmado${unconfirmed}`;
  await expect(page.locator('#motives-legend')).toHaveText(shown(await of('2020-01-01/2020-12-31')));
  await page.goto(`${base()}/?source=cpj`);
  expect(await of('1992-01-01/2022-12-31')).toEqual([64, 81]);
  await expect(page.locator('#motives-legend')).toHaveText(shown([64, 81]));
  await expect(legend(page)).toContainText('no se suman');
  await expect(legend(page)).toContainText('después no se sabe, no es cero');
  await expect(page.locator('body')).not.toContainText('145');
  const refused = await fetch(`${base()}/summary?source=cpj&motive=confirmed,unconfirmed`);
  expect([refused.status, (await refused.json()).code]).toEqual([422, 'not_added']);
  await control(page, 'Motivo').selectOption('unconfirmed');
  await expect(page.locator('#headline strong')).toHaveText('81 personas');
  await expect(page.locator('#motives-legend')).toHaveText('Motivo confirmado64Motivo no confirmado81');
  expect(seen.errors).toEqual([]);
});

test('a link that adds the motives gets the confirmed ones and is told so', async ({ page }) => {
  const seen = await openMap(page, '/?source=cpj&motive=confirmed,unconfirmed');
  await expect(page.locator('#notices')).toContainText('motive=confirmed,unconfirmed');
  await expect(page.locator('#headline strong')).toHaveText('64 periodistas');
  expect(seen.errors).toEqual([]);
});

test('the table of journalists has a column a motive with the numbers of both answers', async ({ page }) => {
  await page.goto(`${base()}/?source=cpj&v=table`);
  const [confirmed, unconfirmed] = await Promise.all(['confirmed', 'unconfirmed'].map((motive) => ask(`/values/states?source=cpj&motive=${motive}`)));
  const veracruz = page.locator('#table tbody tr', { hasText: 'Veracruz' });
  await expect(page.locator('#table thead')).toContainText(/Motivo confirmado.*Motivo no confirmado/);
  await expect(veracruz.locator('td.number')).toHaveText([String(confirmed.values['30'][3]), String(unconfirmed.values['30'][3])]);
});

test('media workers have no motive: the select offers none', async ({ page }) => {
  await openMap(page, '/?source=cpj');
  await control(page, 'Función').selectOption('media_worker');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trabajadores de medios asesinados, México, 1992–2022');
  await expect(page.locator('#headline strong')).toHaveText('4 personas');
  await expect(control(page, 'Motivo').locator('option')).toHaveText(['No aplica']);
  await expect(page.locator('#motives-legend')).toHaveCount(0);
});

test('a perpetrator\u2019s records are the server\u2019s, and the legend says how few name one', async ({ page }) => {
  const seen = await openMap(page, '/?source=ucdp&datetime=1989-01-01/2023-12-31');
  await control(page, 'Quién atacó').selectOption('government');
  const summary = await ask('/summary?source=ucdp&datetime=1989-01-01/2023-12-31&perpetrator=government');
  expect([summary.records, summary.deaths.best]).toEqual([61, 164]);
  await expect(page.locator('#headline strong')).toHaveText(`${summary.deaths.best} muertes`);
  await expect(page.locator('#headline')).toContainText(`en ${summary.records} ataques contra civiles`);
  await expect(page.locator('#headline')).toContainText('Filtro: Quién atacó: gobierno');
  await expect(legend(page)).toContainText(`226 de ${es(18957)} registros`);
  await expect(legend(page)).toContainText('no se pueden leer en estos números');
  await expect(legend(page)).toContainText(`${summary.drawn.records} de ${summary.records} registros en el mapa`);
  await expect.poll(() => seen.requests.some((url) => /\/tiles\/heat\/.*perpetrator=government/.test(url))).toBe(true);
  expect(seen.errors).toEqual([]);
});

test('civilians attacked are an entry of their own; of a fight, the dead are said not to be all civilians', async ({ page }) => {
  await openMap(page, '/?source=ucdp&datetime=2014-01-01/2023-12-31');
  await entry(page, 'Civiles').click();
  const summary = await ask('/summary?source=ucdp&datetime=2014-01-01/2023-12-31&victim=civilians');
  await expect(page.locator('#headline')).toContainText(`en ${es(summary.records)} ataques contra civiles`);
  await control(page, 'Quiénes murieron').selectOption('civilians_among');
  await expect(legend(page)).toContainText('no es el total de civiles');
});

test('records of a place name actors as the source does', async ({ page }) => {
  await page.goto(`${base()}/?source=ucdp&perpetrator=government&datetime=2014-01-01/2014-12-31&p=15&v=table`);
  const list = await ask('/incidents?source=ucdp&perpetrator=government&datetime=2014-01-01/2014-12-31&state=15');
  expect(list.total).toBeGreaterThan(0);
  await expect(page.locator('#table tbody tr')).toHaveCount(list.total);
  await expect(page.locator('#table')).toContainText('Actores según la fuente');
  await expect(page.locator('#table tbody tr').first()).toContainText('Government of Mexico');
});

test('missing months are drawn over the colour and said, never zero', async ({ page }) => {
  await openMap(page, '/?source=sesnsp&datetime=2015-01-01/2015-12-31');
  await expect(legend(page)).toContainText('Faltan meses en los datos de la fuente para Oaxaca');
  await expect(legend(page)).toContainText('No son ceros');
  await expect(legend(page)).toContainText('1 estado con meses faltantes');
});

test('hostile codes of a link are told as text and ask nothing of the server', async ({ page }) => {
  const seen = await openMap(page, '/?source=ucdp&perpetrator=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&victim=civilians%00');
  await expect(page.locator('#notices')).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('#notices img')).toHaveCount(0);
  expect(seen.requests.filter((url) => /perpetrator|victim/.test(new URL(url).search) && !url.includes('/?'))).toEqual([]);
  expect(seen.errors).toEqual([]);
});

test('axe finds nothing in the views of victims, wide or narrow', async ({ page }) => {
  test.setTimeout(180_000);
  await openMap(page, `/?${WOMEN}`);
  for (const query of [
    WOMEN,
    'source=sesnsp&offence=feminicide&p=15',
    'source=sesnsp&offence=feminicide&v=table',
    'source=cpj&p=30',
    'source=cpj&v=table',
    'source=ucdp&datetime=2014-01-01/2023-12-31&perpetrator=government',
  ]) {
    await goTo(page, query);
    await audit(page, `${query}, 1440`);
    await page.setViewportSize({ width: 390, height: 844 });
    await audit(page, `${query}, 390`);
    await page.setViewportSize({ width: 1440, height: 900 });
  }
});
