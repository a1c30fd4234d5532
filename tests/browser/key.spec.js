// The key never hides: colours or sizes, unit, period, both hatches and the sentence on cause are in the window and nothing lies on
// them, wherever there is a map. Table, description and the overview of all deployments show no map and need none.
import { expect, test } from '@playwright/test';
import { goTo, settled } from './audit.js';
import { ask, base, letters, openMap } from './page.js';

const CAUSE = ['No indica causa.', 'no prueban causa'];
const PLACES = ['08037', '16', '26', '09', '23', '30039'];
const DEPLOYMENTS = ['mx-2006-michoacan', 'mx-2008-chihuahua', 'mx-2007-tijuana'];
const JUAREZ = 'v=compare&zone=mx-2008-chihuahua&p=08037';

/** The sources that a map is made of. */
const counted = async () => (await ask('/edition.json')).sources.filter(({ kind }) => ['events', 'counts'].includes(kind));

/** What the server says of a view's map: measure and period, for the page by its own legend; nothing where no source counts. */
async function said(path) {
  const html = await (await fetch(base() + path)).text();
  const [, measure] = /data-measure="([^"]*)"/.exec(html);
  const [, period] = (path.startsWith('/embed') ? /<h1 id="title">[^<]*?((?:19|20)\d\d)/ : /id="legend"[^]*?<p class="note">([^<]*\d{4}[^<]*)<\/p>/).exec(html) ?? [];
  return { measure, period: measure && period };
}

/**
 * The parts of the key that are not whole in the window, or on which something lies.
 *
 * @param {import('@playwright/test').Page} page
 * @param {{measure?: string, period?: string}} of
 */
const hidden = (page, of) =>
  page.evaluate(
    ([{ measure, period }, cause]) => {
      /** Corners and middle of a box, each some px inside it. */
      const pointsOf = ({ left, top, right, bottom }) => {
        const [x, y] = [Math.min(2, (right - left) / 4), Math.min(2, (bottom - top) / 4)];
        return [[left + x, top + y], [right - x, top + y], [left + x, bottom - y], [right - x, bottom - y], [(left + right) / 2, (top + bottom) / 2]];
      };
      const isFree = (element, box) =>
        pointsOf(box).every(([x, y]) => x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight && element.contains(document.elementsFromPoint(x, y)[0] ?? null));
      const isText = (text) => {
        const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (nodes.nextNode()) {
          const { currentNode: node } = nodes;
          const at = node.data.indexOf(text);
          if (at < 0 || !node.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + text.length);
          const lines = [...range.getClientRects()].filter(({ width }) => width > 1);
          // Letters are higher than their line: its middle is what is read.
          const middles = lines.map(({ left, right, top, bottom }) => ({ left, right, top: (top + bottom) / 2, bottom: (top + bottom) / 2 }));
          if (lines.length > 0 && middles.every((line) => isFree(node.parentElement, line))) return true;
        }
        return false;
      };
      const some = (selector, test) => [...document.querySelectorAll(selector)].some((each) => each.checkVisibility({ visibilityProperty: true }) && test(each));
      const all = (element, selector) => {
        const found = [...element.querySelectorAll(selector)];
        return found.length > 0 && found.every((each) => isFree(element, each.getBoundingClientRect()));
      };
      const classes = some('.ramp', (ramp) => all(ramp, '.ramp-cell') && all(ramp, 'span:not(:empty)'));
      const sizes = some('.circles', (circles) => all(circles, 'circle') && all(circles, 'text'));
      const hatches = some('ul:has(.chip-active):has(.chip-end_unknown)', (list) => all(list, ':is(.chip-active, .chip-end_unknown)'));
      const missing = {
        ...(measure && { 'colours or sizes': !classes && !sizes, [`the unit, ${measure}`]: !isText(measure) }),
        ...(period && { [`the period, ${period}`]: !isText(period) }),
        hatches: !hatches,
        'the sentence on cause': !cause.some(isText),
      };
      return Object.keys(missing).filter((part) => missing[part]);
    },
    [of, CAUSE],
  );

/** Goes to each view within one page and looks for its key. @param {string[]} queries */
async function walk(page, queries) {
  for (const query of queries) {
    await goTo(page, `${query}&lang=es`);
    const of = await said(`/parts?${query}&lang=es`);
    await expect.poll(() => hidden(page, of), { message: `hidden of the key of ?${query}` }).toEqual([]);
  }
}

const newPage = (browser, [width, height]) =>
  browser.newPage({ viewport: { width, height }, ...(width < 720 && { hasTouch: true, isMobile: true }), locale: 'es-MX' });

for (const size of [[1366, 768], [390, 844]])
  test(`every source and every deployment at ${size.join(' × ')}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const [sources, { zones }] = [await counted(), await ask('/edition.json')];
    const page = await newPage(browser, size);
    const seen = await openMap(page);
    await walk(page, sources.map(({ id }) => `source=${id}`));
    await walk(page, sources.map(({ id }) => `source=${id}&p=08037`));
    await walk(page, [...zones.map(({ id }) => `p=${id}`), 'p=SV']);
    expect(seen.errors).toEqual([]);
    await page.close();
  });

for (const size of [[1280, 720], [1024, 768], [768, 1024], [360, 640], [320, 600]])
  test(`the country, six places and three deployments at ${size.join(' × ')}`, async ({ browser }) => {
    test.setTimeout(180_000);
    const page = await newPage(browser, size);
    await openMap(page);
    await walk(page, ['v=map', 'source=ucdp', ...[...PLACES, ...DEPLOYMENTS].map((place) => `p=${place}`)]);
    await page.close();
  });

for (const size of [[1366, 768], [1024, 768], [390, 844], [360, 640]])
  test(`a comparison at ${size.join(' × ')}: wherever a whole map is in the window, so is its key`, async ({ browser }) => {
    const page = await newPage(browser, size);
    await page.goto(`${base()}/?${JUAREZ}&lang=es`);
    await settled(page);
    await expect(page.locator('.compare-map canvas')).toHaveCount(2);
    for (const side of ['before', 'after']) {
      await page.locator(`.compare-map[data-side=${side}]`).evaluate((map) => map.scrollIntoView({ block: 'start' }));
      await page.evaluate(() => scrollBy(0, -80));
      const measure = await page.locator('.compare-marks h2').textContent();
      await expect.poll(() => hidden(page, { measure }), { message: side }).toEqual([]);
    }
    await page.close();
  });

for (const [width, height] of [[600, 450], [390, 560], [320, 360]])
  test(`embeds of ${width} × ${height}: the country, six places, three deployments, every source`, async ({ browser }) => {
    const sources = await counted();
    const page = await browser.newPage({ viewport: { width, height }, locale: 'es-MX' });
    const queries = ['v=map', ...sources.map(({ id }) => `source=${id}`), ...[...PLACES, ...DEPLOYMENTS].map((place) => `p=${place}`)];
    for (const query of queries) {
      const path = `/embed?${query}&lang=es&width=${width}&height=${height}`;
      await page.goto(base() + path);
      await letters(page);
      expect(await hidden(page, await said(path)), query).toEqual([]);
      await expect(page.locator('#still'), query).toBeVisible({ visible: height >= 400 });
    }
    await page.close();
  });
