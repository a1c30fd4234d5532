import { expect, test } from '@playwright/test';
import { audit } from './audit.js';
import { ask, base, watch } from './page.js';

const VIEW = '/?source=ucdp&datetime=2008-01-01/2010-12-31&p=08037';

/** Opens the page and the dialog at a tab. */
async function openShare(page, path, tab, words = 'Compartir') {
  const seen = watch(page);
  await page.goto(base() + path);
  await expect(page.locator('#headline strong').or(page.locator('#place-title')).or(page.locator('#table tbody')).or(page.locator('#comparison')).filter({ visible: true }).first()).toBeVisible();
  // Before the scripts are here the link leads to a page of its own.
  await expect(page.locator('body')).toHaveAttribute('aria-busy', /./);
  await page.getByRole('link', { name: words, exact: true }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  if (tab) await page.locator(`#share-tab-${tab}`).click();
  return seen;
}

/** Elements of a code, as a page of another origin would have them. */
async function parsed(page, code) {
  const other = await page.context().newPage();
  const elements = await other.evaluate((text) => {
    const parts = new DOMParser().parseFromString(text, 'text/html').querySelectorAll('body *, head *');
    return [...parts].map((each) => ({ name: each.localName, ...Object.fromEntries([...each.attributes].map(({ name, value }) => [name, value])) }));
  }, code);
  await other.close();
  return elements;
}

test('a link leaves out defaults, follows the edition or is pinned to it, and opens the same view', async ({ page }) => {
  await openShare(page, '/?utm_source=x&datetime=2009-01-01/2009-12-31&measure=count&by=auto&p=08037&at=-106.4,31.6,9');
  const url = page.locator('#share-url');
  await expect(url).toHaveValue(/^http:\/\/[\d.:]+\/\?measure=count&at=-106\.\d{3},31\.\d{3},\d\.\d\d&p=08037$/);
  await page.getByLabel('Fijar esta edición').check();
  const { id } = await ask('/edition.json');
  await expect(url).toHaveValue(new RegExp(`&e=${id}$`));
  const pinned = await url.inputValue();
  await page.goto(pinned);
  await expect(page.getByRole('heading', { name: 'Juárez, Chihuahua' })).toBeVisible();
  await openShare(page, '/');
  await expect(page.locator('#share-url')).toHaveValue(`${base()}/`);
});

test('copying says so and the clipboard has the text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openShare(page, VIEW);
  await page.locator('#share-url-copy').click();
  await expect(page.getByRole('dialog').getByRole('status').filter({ hasText: 'Copiado' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator('#share-url').inputValue());
});

test('where the clipboard is closed the text is selected, and that is said', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) } });
  });
  await openShare(page, VIEW);
  await page.locator('#share-url-copy').click();
  await expect(page.getByRole('dialog').getByRole('status').filter({ hasText: 'quedó seleccionado' })).toBeVisible();
  const field = page.locator('#share-url');
  await expect(field).toBeFocused();
  expect(await field.evaluate((each) => each.value.slice(each.selectionStart, each.selectionEnd))).toBe(await field.inputValue());
});

test('both embed codes are whole: address, title, size, sandbox, picture with its text', async ({ page }) => {
  await openShare(page, '/?source=ucdp&datetime=2008-01-01/2010-12-31&v=table&o=-deaths&lang=pt', 'embed', 'Compartilhar');
  const { id } = await ask('/edition.json');
  const code = page.locator('#share-code');
  const query = 'source=ucdp&datetime=2008-01-01/2010-12-31&lang=pt';
  const element = await parsed(page, await code.inputValue());
  expect(element.map(({ name }) => name)).toEqual(['script', 'testigo-map', 'a', 'img']);
  expect(element[0]).toMatchObject({ type: 'module', src: `${base()}/embed.js` });
  expect(element[2].href).toBe(`${base()}/?${query}`);
  expect(element[3]).toMatchObject({ src: `${base()}/static/map.png?${query}&width=1200&height=900`, width: '600', height: '450' });
  expect(element[3].alt).toContain('Mapa do México');
  await page.getByLabel('iframe').check();
  await page.locator('#embed-size').selectOption('390 × 560');
  await expect(code).toHaveValue(/^<iframe .* height="560"/);
  const [frame, ...rest] = await parsed(page, await code.inputValue());
  expect(rest).toEqual([]);
  expect(frame).toEqual({
    name: 'iframe',
    src: `${base()}/embed?${query}`,
    title: expect.stringContaining('2008–2010'),
    width: '390',
    height: '560',
    loading: 'lazy',
    sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    allow: 'clipboard-write',
    referrerpolicy: 'strict-origin-when-cross-origin',
  });
  await page.getByLabel('Fixar esta edição').check();
  await expect(code).toHaveValue(new RegExp(`&amp;e=${id}"`));
  await page.locator('#embed-width').fill('99999');
  await page.locator('#embed-width').press('Enter');
  await expect(code).toHaveValue(/width="2400"/);
});

test('the preview is the embed itself', async ({ page }) => {
  const seen = await openShare(page, '/', 'embed');
  const frame = page.locator('.embed-preview iframe');
  await frame.scrollIntoViewIfNeeded();
  await expect(frame).toHaveAttribute('src', '/embed?lang=es');
  await expect(page.frameLocator('.embed-preview iframe').getByRole('heading').first()).toContainText('Homicidios registrados');
  expect(seen.errors).toEqual([]);
});

test('the picture comes in both formats, pinned, at the chosen size, with a text that can be changed', async ({ page }) => {
  await openShare(page, '/', 'picture');
  const { id } = await ask('/edition.json');
  await page.locator('#picture-size').selectOption('1080 × 1350');
  await expect(page.locator('.picture-preview')).toHaveAttribute('width', '1080');
  for (const [format, type] of [['svg', 'image/svg+xml'], ['png', 'image/png']]) {
    const url = await page.locator(`#picture-${format}`).evaluate((link) => link.href);
    expect(url).toBe(`${base()}/static/map.${format}?lang=es&e=${id}&width=1080&height=1350`);
    const answer = await fetch(url);
    expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
  }
  const alt = page.locator('#share-alt');
  await expect(alt).toHaveValue(/^Mapa de México: Homicidios por 100 mil habitantes al año, 2009\. Más alto: Guadalupe, Chihuahua \(725\.7\)/);
  await alt.fill('Un texto propio');
  await expect(page.locator('.picture-preview')).toHaveAttribute('alt', 'Un texto propio');
  await page.locator('#share-tab-embed').click();
  await expect(page.locator('#share-code')).toHaveValue(/alt="Un texto propio"/);
  await page.locator('#share-tab-picture').click();
  await page.locator('#share-alt-again').click();
  await expect(alt).toHaveValue(/^Mapa de México/);
});

test("the citation names the view's sources, the edition and the day; BibTeX is balanced", async ({ page }) => {
  await openShare(page, '/?lang=en', 'cite', 'Share');
  const { id, sources } = await ask('/edition.json');
  const text = await page.locator('#share-citation').inputValue();
  for (const source of ['inegi', 'population_mun', 'deployments_mx']) expect(text).toContain(sources.find((each) => each.id === source).citation.replace(/\.$/, ''));
  expect(text).not.toContain('Uppsala');
  expect(text).toContain(`edition ${id}, accessed`);
  expect(text).toContain(`/?lang=en&e=${id}`);
  await expect(page.locator('#share-bibtex')).toHaveValue(/urldate = \{\d{4}-\d\d-\d\d\}/);
  const bibtex = await page.locator('#share-bibtex').inputValue();
  expect(bibtex.match(/@misc\{([^,]+)/g)).toEqual(['@misc{inegi', '@misc{population-mun', '@misc{deployments-mx', `@misc{testigo-mexico-${id}`]);
  expect(bibtex.split('{').length).toBe(bibtex.split('}').length);
  await page.locator('#share-deployments summary').click();
  const zones = (await ask('/zones?datetime=2009-01-01/2009-12-31')).zones.filter(({ countries }) => countries[0] === 'MX');
  await expect(page.locator('#share-deployments li')).toHaveCount(zones.length);
});

test('a comparison is cited by its question and by what it says, with what began before', async ({ page }) => {
  await openShare(page, '/?v=compare&zone=mx-2008-chihuahua&p=08037&lang=en', 'cite', 'Share');
  const { id } = await ask('/edition.json');
  await expect(page.locator('#share-bibtex')).toHaveValue(/urldate = \{\d{4}-\d\d-\d\d\}/);
  const bibtex = await page.locator('#share-bibtex').inputValue();
  expect(bibtex.match(/@misc\{([^,]+)/g).at(-1)).toBe(`@misc{testigo-compare-${id}`);
  expect(bibtex).toContain(`/e/${id}/compare?zone=mx-2008-chihuahua\\&municipality=08037`);
  for (const part of ['240', '1,831', 'the rate rose by 24', 'The rise began before', 'This does not show']) expect(bibtex).toContain(part);
});

for (const path of ['/', VIEW, '/?source=sesnsp', '/?source=cpj', '/?p=SV']) {
  test(`every file of ${path} answers with the rows said, and says its size once somebody has fetched it`, async ({ page }) => {
    await openShare(page, path, 'data');
    const links = page.locator('.share-files a');
    await expect(links.first()).toBeVisible();
    for (const link of await links.all()) {
      const answer = await fetch(new URL(await link.getAttribute('href'), base()));
      expect(answer.status, await link.getAttribute('href')).toBe(200);
      const text = await answer.text();
      const said = (await link.textContent()).match(/\(([\d\u202f]+) filas?/)?.[1].replace(/\D/g, '');
      const isCsv = (await link.textContent()).startsWith('CSV');
      const rows = isCsv ? text.trimEnd().split('\n').length - 1 : JSON.parse(text).features.length;
      if (said) expect(rows, `${path} ${await link.getAttribute('href')}`).toBe(Number(said));
    }
    await openShare(page, path, 'data');
    await expect(links.first()).toHaveText(/ (B|KB|MB)\)|\u202f(B|KB|MB)\)/);
  });
}

test('what is chosen lasts while the page does, a text as long as its numbers', async ({ page }) => {
  await openShare(page, '/?lang=en', 'embed', 'Share');
  await page.getByLabel('iframe').check();
  await page.locator('#embed-width').fill('700');
  await page.locator('#embed-width').press('Tab');
  await expect(page.locator('#share-code')).toHaveValue(/^<iframe .* width="700" height="450"/);
  await page.locator('#share-tab-picture').click();
  await page.locator('#share-alt').fill('My own words');
  await page.locator('#share-alt').press('Tab');
  await page.keyboard.press('Escape');
  await page.locator('#share-open').click();
  await page.locator('#share-tab-embed').click();
  await expect(page.locator('#share-code')).toHaveValue(/^<iframe .* width="700" height="450"/);
  await page.getByLabel('Element').check();
  await expect(page.locator('#share-code')).toHaveValue(/alt="My own words" width="700"/);
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Source' }).selectOption({ value: 'ucdp' });
  await expect(page.locator('#headline h1')).toContainText('recorded events');
  await page.locator('#share-open').click();
  await page.locator('#share-tab-embed').click();
  await expect(page.locator('#share-code')).toHaveValue(/source=ucdp.* width="700"/s);
  expect(await page.locator('#share-code').inputValue()).not.toContain('My own words');
});

test('a press with a key leads to the page of what is shown, camera and all', async ({ page }) => {
  await openShare(page, '/?lang=en&at=-106.4,31.6,9', 'link', 'Share');
  await page.keyboard.press('Escape');
  const [other] = await Promise.all([page.context().waitForEvent('page'), page.locator('#share-open').click({ modifiers: ['ControlOrMeta'] })]);
  await other.waitForLoadState();
  expect(new URL(other.url()).pathname).toBe('/share');
  await expect(other.locator('#share-url')).toHaveValue(/at=-106\.\d{3},31\.\d{3},\d\.\d\d&lang=en$/);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a lost line is said in the dialog, and asked again on press', async ({ page }) => {
  await page.route('**/share?*', (route) => route.abort());
  await openShare(page, '/?lang=en', null, 'Share');
  const retry = page.getByRole('dialog').getByRole('button', { name: 'Try again' });
  await expect(page.locator('#share-said')).toContainText('The server did not answer');
  await page.unroute('**/share?*');
  await retry.click();
  await expect(page.locator('#share-url')).toHaveValue(`${base()}/?lang=en`);
  await expect(page.locator('#share-said')).toBeEmpty();
  await expect(page.locator('#share-tab-link')).toBeFocused();
});

for (const [width, height] of [[320, 640], [1280, 900]]) {
  test(`without scripts the page has every part, and its forms change it (${width} px)`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height }, locale: 'en' });
    const page = await context.newPage();
    const seen = watch(page);
    const { id } = await ask('/edition.json');
    await page.goto(`${base()}/?lang=en&p=08037`);
    await page.locator('#share-open').click();
    await expect(page).toHaveURL(`${base()}/share?p=08037&lang=en`);
    for (const name of ['Link', 'Embed', 'Picture', 'Citation', 'Data']) await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
    const show = (section) => page.locator(`#share-${section}`).getByRole('button', { name: 'Show' });
    await page.locator('#share-link').getByLabel('Pin this edition').check();
    await show('link').click();
    await expect(page.locator('#share-url')).toHaveValue(`${base()}/?p=08037&lang=en&e=${id}`);
    await page.locator('#share-embed').getByLabel('iframe').check();
    await page.locator('#embed-size').selectOption('390 × 560');
    await show('embed').click();
    await expect(page.locator('#share-code')).toHaveValue(new RegExp(`^<iframe src="${base()}/embed\\?p=08037&amp;lang=en&amp;e=${id}".* width="390" height="560"`));
    await page.locator('#embed-width').fill('500');
    await show('embed').click();
    await expect(page.locator('#share-code')).toHaveValue(/ width="500" height="560"/);
    await page.locator('#picture-size').selectOption('1080 × 1350');
    await show('picture').first().click();
    await expect(page.locator('.picture-preview')).toHaveAttribute('width', '1080');
    await page.locator('#share-embed').getByLabel('Element').check();
    await show('embed').click();
    await page.locator('#share-alt').fill('"My" <words>');
    await show('picture').last().click();
    await expect(page.locator('#share-code')).toHaveValue(/alt="&quot;My&quot; &lt;words&gt;" width="500"/);
    await page.getByRole('link', { name: 'Back to the generated text' }).click();
    await expect(page.locator('#share-alt')).toHaveValue(/^Map of Juárez, Chihuahua/);
    await page.locator('#share-accessed').fill('2026-11-30');
    await show('cite').click();
    await expect(page.locator('#share-citation')).toHaveValue(/accessed 30 November 2026\. /);
    await expect(page.locator('#share-url')).toHaveValue(`${base()}/?p=08037&lang=en&e=${id}`);
    for (const link of await page.locator('.share-files a').all()) {
      const answer = await fetch(new URL(await link.getAttribute('href'), base()));
      expect(answer.status).toBe(200);
      await answer.body.cancel();
    }
    expect(seen.foreign).toEqual([]);
    await context.close();
    // The page has no scripts of its own, so a browser that runs them shows the same.
    const judged = await browser.newPage({ viewport: { width, height }, locale: 'en' });
    await judged.goto(`${base()}/share?lang=en&p=08037`);
    await judged.locator('.embed-frame').evaluate((frame) => frame.remove());
    expect(await judged.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await audit(judged, `/share, ${width}`);
    await judged.close();
  });
}

test('a keyboard opens, walks the tabs, closes, and is where it was', async ({ page }) => {
  await openShare(page, '/');
  await page.keyboard.press('Escape');
  const opener = page.getByRole('link', { name: 'Compartir', exact: true });
  await expect(opener).toBeFocused();
  await page.keyboard.press('Enter');
  const tab = (name) => page.getByRole('tab', { name, exact: true });
  await expect(tab('Enlace')).toBeFocused();
  for (const name of ['Insertar', 'Imagen', 'Cita', 'Datos', 'Enlace']) {
    await page.keyboard.press('ArrowRight');
    await expect(tab(name)).toBeFocused();
    await expect(tab(name)).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('tabpanel', { name })).toBeVisible();
  }
  await page.getByRole('dialog').getByRole('button', { name: 'Cerrar' }).click();
  await expect(opener).toBeFocused();
});

for (const [width, height] of [[360, 640], [390, 844], [1024, 768], [1440, 900]]) {
  test(`at ${width} px the button is there and no tab is wider than the window`, async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width, height }, hasTouch: width < 720, locale: 'es-MX' });
    await openShare(page, '/');
    for (const tab of ['link', 'embed', 'picture', 'cite', 'data']) {
      await page.locator(`#share-tab-${tab}`).click();
      const over = await page.evaluate(() => {
        const pane = document.querySelector('#share-pane');
        return [pane.scrollWidth - pane.clientWidth, document.documentElement.scrollWidth - document.documentElement.clientWidth];
      });
      expect(over, `${tab} at ${width}`).toEqual([0, 0]);
    }
    await page.close();
  });
}

test('a number opens its definition by keyboard and by touch, and gives the focus back', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'es-MX' });
  const seen = watch(page);
  await page.goto(`${base()}/?v=table`);
  await expect(page.locator('#table tbody tr').first()).toBeVisible();
  // The heads of all columns, with what each means, are a press away.
  await page.locator('#table-all').check();
  const box = page.getByRole('dialog', { name: 'por 100 mil' });
  await page.locator('#define-column-rate').tap();
  await expect(box).toContainText('Qué no es');
  await expect(box).toContainText('INEGI');
  await expect(box).toContainText('por 100 mil habitantes al año');
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  await page.locator('#define-column-interval').or(page.locator('#define-column-low')).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /intervalo/ })).toContainText('Poisson');
  await page.keyboard.press('Escape');
  await expect(page.locator('#define-column-low')).toBeFocused();
  expect(seen.errors).toEqual([]);
  await page.close();
});

for (const [lang, words] of [['es', 'Compartir'], ['en', 'Share'], ['pt', 'Compartilhar']]) {
  test(`axe finds no fault in the dialog and in a definition, in ${lang}`, async ({ page }) => {
    await openShare(page, `/?lang=${lang}`, 'link', words);
    for (const tab of ['link', 'embed', 'picture', 'cite', 'data']) {
      await page.locator(`#share-tab-${tab}`).click();
      await expect(page.locator('#share-pane')).not.toBeEmpty();
      // The preview is a page of its own, with landmarks of its own; embed.spec.js audits it.
      if (tab === 'embed') await page.locator('.embed-frame').evaluate((frame) => frame.remove());
      await audit(page, tab);
    }
    await page.keyboard.press('Escape');
    await page.locator('#define-measure').click();
    await expect(page.locator('#definition-measure')).toBeVisible();
    await audit(page, 'a definition');
  });
}
