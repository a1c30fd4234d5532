// Editions that lack a level of areas: their map draws land and values, their table and panels name what there is.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { settled } from './audit.js';
import { publishLevels } from './levels.js';
import { inView, keep } from './page.js';
import { serve } from './server.js';

const LEVEL_HEADINGS = ['Municipio', 'Estado', 'País'];

/** By the levels of the edition: codes and heading of its finest areas, and what the data of one of them are asked by. */
const EDITIONS = [
  { name: 'municipalities', levels: ['country', 'state'], codes: ['01', '02'], heading: 'Estado', place: { table: 'states', filter: 'state' } },
  { name: 'states', levels: ['country', 'municipality'], codes: ['01001', '02001'], heading: 'Municipio', place: { table: 'municipalities', filter: 'municipality' } },
  { name: 'states and municipalities', levels: ['country'], codes: ['XX'], heading: 'País', place: null },
];

/** Areas filled by rate and with the circle of a count; records in hexagons, at their places, and added up by area. */
const MAPS = [
  { query: 'measure=rate', marks: 'value-fill' },
  { query: 'measure=count', marks: 'area-circles' },
  { query: 'source=sucesos&by=hex', marks: 'hexagons' },
  { query: 'source=sucesos&by=records', marks: 'stacks' },
  { query: 'source=sucesos&measure=deaths_best', marks: 'area-circles' },
];

for (const { name, levels, codes, heading, place } of EDITIONS) {
  test.describe(`an edition without ${name}`, () => {
    let folder;
    let server;

    test.beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'testigo-levels-'));
      server = await serve(publishLevels(levels, folder));
    });

    test.afterAll(async () => {
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    for (const width of [1440, 390]) {
      test(`has land and values on its map, ${width} px wide`, async ({ page }) => {
        const failed = watch(page);
        await page.setViewportSize({ width, height: 844 });
        for (const { query, marks } of MAPS) {
          await page.goto(`${server.url}/?lang=es&${query}`);
          await expect(inView(page)).toHaveText(/\((?!0\))\d+\)/);
          const drawn = await rendered(page);
          expect(drawn.codes('land'), query).toEqual(codes);
          expect(drawn.of(marks).length, query).toBeGreaterThan(0);
          if (marks === 'value-fill') {
            expect(drawn.codes(marks), query).toEqual(codes);
            for (const { code, state } of drawn.of(marks)) expect(state.class, code).toBeGreaterThanOrEqual(1);
          }
          expect(drawn.of('state-lines').length, query).toBeGreaterThan(0);
          await keep(page, `levels-${levels.at(-1)}-${width}-${query.replaceAll(/\W/g, '-')}`);
        }
        expect(failed).toEqual([]);
      });
    }

    test('names its areas in the table, and a place has the data of its level', async ({ page }) => {
      const failed = watch(page);
      await page.goto(`${server.url}/?lang=es&v=table`);
      await settled(page);
      await expect(page.locator('#table thead')).toContainText(heading);
      const named = await page.locator('#table thead').innerText();
      for (const other of LEVEL_HEADINGS) expect(named.includes(other), other).toBe(other === heading);
      await expect(page.locator('#table tbody tr:not(.total)')).toHaveCount(codes.length);
      await keep(page, `levels-${levels.at(-1)}-table`);
      if (place) {
        await page.goto(`${server.url}/?lang=es&source=sucesos&p=${codes[0]}`);
        await settled(page);
        await expect(page.locator('#place-title')).toContainText(`Lugar ${codes[0]}`);
        const links = await page.locator('#panel .downloads a').evaluateAll((all) => all.map((each) => each.getAttribute('href')));
        expect(links.some((href) => href.startsWith(`/data/${place.table}.csv?`))).toBe(true);
        for (const href of links) {
          expect(href).toContain(`${place.filter}=${codes[0]}`);
          expect((await page.request.get(server.url + href)).status(), href).toBe(200);
        }
        const drawn = await rendered(page);
        expect(drawn.codes('selection')).toEqual([codes[0]]);
      }
      expect(failed).toEqual([]);
    });
  });
}

/** What must not happen: errors on the page, answers that are none. */
function watch(page) {
  const failed = [];
  page.on('pageerror', (error) => failed.push(error.message));
  page.on('console', (message) => message.type() === 'error' && failed.push(message.text()));
  page.on('response', (response) => response.status() >= 400 && failed.push(`${response.status()} ${response.url()}`));
  return failed;
}

/** What the page's map has drawn: the engine shows itself when the pointer asks it what lies below. */
async function rendered(page) {
  await page.evaluate(async () => {
    const { name } = performance.getEntriesByType('resource').find((each) => /\/maplibre-gl-[0-9a-f]+\.js$/.test(each.name));
    const { Map: Engine } = await import(name);
    const { queryRenderedFeatures } = Engine.prototype;
    Engine.prototype.queryRenderedFeatures = function (...asked) {
      window.shownMap = this;
      return queryRenderedFeatures.apply(this, asked);
    };
  });
  const canvas = page.locator('#map canvas');
  const ready = () => page.evaluate(() => window.shownMap !== undefined && window.shownMap.loaded() && window.shownMap.areTilesLoaded());
  await expect
    .poll(async () => {
      await canvas.hover({ force: true, position: { x: 100 + Math.random(), y: 100 } });
      return ready();
    })
    .toBe(true);
  const features = await page.evaluate(() =>
    window.shownMap.queryRenderedFeatures().map(({ layer, properties, state }) => ({ layer: layer.id, code: properties.code, state })),
  );
  const of = (layer) => [...new Map(features.filter((each) => each.layer === layer).map((each) => [each.code, each])).values()];
  return { of, codes: (layer) => of(layer).map(({ code }) => code).sort() };
}
