// Strings from data never become HTML: a synthetic edition whose names are attacks, walked through in every view.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { goTo } from './audit.js';
import { publish, serve } from './server.js';

const FIXTURE = fileURLToPath(new URL('../fixtures/synthetic', import.meta.url));

/** Invented for this test. Each would show itself: as an element, a dialog, a changed title, a broken layout. */
const IMAGE = `<img src=x onerror="document.title='taken';alert(1)">`;
const SCRIPT = `"></script><script>document.title='taken'</script>`;
const TURNED = '\u202Eoirartnoc\u202C {{title}} ${7*7} **fuerte** { $n }';
const LONG = `Ñ${'andú'.repeat(120)}`;
const LINK = `Citation javascript:alert(1) https://elsewhere.example/"onmouseover="alert(1) <svg onload=alert(1)>`;

let folder;
let server;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'testigo-hostile-'));
  const edition = path.join(folder, 'config');
  cpSync(FIXTURE, edition, { recursive: true });
  const rewrite = (file, encoding, change) => {
    const at = path.join(edition, file);
    writeFileSync(at, change(readFileSync(at, encoding)), encoding);
  };
  const json = (text) => JSON.stringify(text).slice(1, -1);
  const csv = (text) => `"${text.replaceAll('"', '""')}"`;
  rewrite('areas.geojson', 'utf8', (text) =>
    text.replace('"Ñandú"', `"${json(IMAGE)}"`).replace('"Centro"', `"${json(TURNED)}"`).replace('"Norte"', `"${json(LONG)}"`).replace('"Oriente"', `"${json(SCRIPT)}"`),
  );
  rewrite('zones.csv', 'utf8', (text) =>
    text.replace('Operación Poniente', csv(IMAGE)).replace('Operación Par', csv(TURNED)).replace('Operación Nacional', csv(SCRIPT)).replaceAll('Synthetic citation', csv(LINK)),
  );
  rewrite('events-windows-1252.csv', 'latin1', (text) => text.replaceAll('Los Unos', csv(IMAGE)));
  rewrite('edition.toml', 'utf8', (text) =>
    text
      .replaceAll('attribution = "Synthetic"', `attribution = "${json(IMAGE)}"`)
      .replaceAll('citation = "Synthetic"', `citation = "${json(LINK)}"`)
      .replaceAll('publisher = "This test"', `publisher = "${json(SCRIPT)}"`)
      .replace('title = "Synthetic counts"', `title = "${json(IMAGE)}"\nfaults = ["${json(SCRIPT)}"]`)
      .replace('es = "Edición sintética"', `es = "${json(SCRIPT)}"`),
  );
  publish(path.join(edition, 'edition.toml'), path.join(folder, 'edition'));
  server = await serve(path.join(folder, 'edition'));
});

test.afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('names that are attacks stay text in every view of the page', async ({ page }) => {
  const noticed = [];
  page.on('dialog', (dialog) => {
    noticed.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => message.type() === 'error' && noticed.push(message.text()));
  page.on('pageerror', (error) => noticed.push(error.message));
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => window.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  await page.goto(`${server.url}/?lang=es`);
  await expect(page.locator('#headline strong')).toBeVisible();
  for (const query of ['', 'v=table', 'p=01001', 'p=02001', 'p=02', 'p=xx-2009-poniente', 'p=xx-2009-par', 'source=sucesos', 'source=sucesos&by=muni', 'source=sucesos&v=table', 'source=sucesos&v=table&p=01001', 'v=about']) {
    await goTo(page, `${query}&lang=es`);
    const made = await page.evaluate(() => ({
      elements: [...document.querySelectorAll('[onerror], [onload], [onmouseover], script:not([src]), img[src="x"], a[href^="javascript:" i]')].map((each) => each.outerHTML),
      title: document.title,
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    expect(made.elements, query).toEqual([]);
    expect(made.title, query).not.toBe('taken');
    expect(made.sideways, `${query}: sideways scroll`).toBe(0);
  }
  await goTo(page, 'v=table&lang=es');
  await expect(page.locator('#table tbody')).toContainText(IMAGE);
  await expect(page.locator('#table tbody')).toContainText('{{title}} ${7*7} **fuerte** { $n }');
  await page.getByRole('combobox', { name: /Buscar/ }).fill('<img');
  await expect(page.locator('#search-hits [role=option]').first()).toContainText('<img src=x');
  expect(await page.evaluate(() => window.violations)).toEqual([]);
  expect(noticed).toEqual([]);
});

test('nor do they become markup in what the server writes', async () => {
  for (const where of ['/', '/?v=table', '/?p=01001', '/about', '/report', '/cite', '/share', '/share?p=01001', '/embed', '/embed?p=01001', '/static/map.svg']) {
    const answer = await fetch(server.url + where);
    const text = await answer.text();
    expect(answer.status, where).toBe(200);
    expect(text, where).not.toContain('<img src=x');
    expect(text, where).not.toContain('<script>document');
    expect(text, where).not.toContain('<svg onload');
  }
});
