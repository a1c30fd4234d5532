// One writer: the words that the server wrote are those that stand there when the scripts have taken over, and those that come
// when the same view is reached from another one.
import { expect, test } from '@playwright/test';
import { goTo, settled } from './audit.js';
import { base, watch } from './page.js';

/** Parts that only the server writes, and the views that show them; where a zoom decides between hexagons and records, a place has its own. */
const PARTS = {
  '#about': /v=about/,
  '#table': /v=table/,
  '.detail-panel:not([hidden])': /^(?!.*v=).*p=(?!SV)/,
  '#headline': /^(?!.*v=)(?!.*source=ucdp.*p=)/,
  '#panel > .overview': /^(?!.*v=)(?!.*p=(?!SV))/,
  '#panel > .peek': /^(?!.*v=)(?!.*p=(?!SV))/,
  '#key': /^(?!.*v=)(?!.*source=ucdp.*p=)/,
  ...Object.fromEntries(['head', 'card', 'foot'].map((part) => [`.compare-${part}`, /v=(compare|overview)/])),
  '.compare-key': /v=compare&zone=mx-2008/,
};

/** For pages without scripts, what is said of the live zoom, and a file's name, which has its size once somebody has fetched it. */
const LEFT_OUT = 'noscript, #zones-small, #csv';

const SOURCES = ['', 'datetime=2010-01-01/2010-12-31', 'source=ucdp&datetime=2008-01-01/2010-12-31', 'source=sesnsp', 'source=sesnsp&offence=feminicide', 'source=cpj', 'e=pinned'];
const PLACES = ['p=08037', 'p=08', 'p=SV', 'p=mx-2008-chihuahua', 'p=mx-2006-michoacan'];
const ABOUT = SOURCES.slice(0, 4).map((source) => [source, 'v=about']);
const TABLES = [
  ...SOURCES.flatMap((source) => [[source, 'v=table']]),
  ...['state=08', 'p=SV', 'n=2', 'rows=50&o=-n', 'o=name', 'by=state', 'measure=count', 'datetime=1985-01-01/1985-12-31'].map((more) => ['', more, 'v=table']),
  ...['p=08037', 'p=08037&o=-deaths', 'by=state'].map((more) => [SOURCES[2], more, 'v=table']),
];
const MAPS = [
  ...['', 'source=ucdp', 'state=08'].map((query) => [query]),
  ...SOURCES.slice(2, 6).flatMap((source) => PLACES.slice(0, 2).map((place) => [source, place])),
  ...PLACES.map((place) => ['', place]),
  ['hide=zones', 'p=16'],
];
const COMPARISONS = ['v=compare', 'v=compare&p=08037', 'v=compare&zone=mx-2008-chihuahua&p=08037', 'v=compare&zone=mx-2025-paricutin', 'v=compare&p=08&date=2016-05-27&source=sesnsp&sex=female&washout=2', 'v=overview&force=army&m=24'].map((query) => [query]);
const VIEWS = [...ABOUT, ...TABLES, ...MAPS, ...COMPARISONS, ['datetime=1985-01-01/1985-12-31', 'p=20']].map((parts) => parts.filter((part) => part !== '').join('&'));

/** The words of an element, one space between them; some things are left out. */
const wordsOf = (page, selector) =>
  page.locator(selector).evaluate((element, leftOut) => {
    const copy = element.cloneNode(true);
    for (const each of copy.querySelectorAll(leftOut)) each.remove();
    return copy.textContent.replace(/\s+/g, ' ').trim();
  }, LEFT_OUT);

test('forty views and six comparisons are looked at', () => {
  expect(new Set(VIEWS).size).toBe(46);
});

for (const lang of ['es', 'en', 'pt'])
  test(`the page says what the server wrote, word for word (${lang})`, async ({ browser }) => {
    test.setTimeout(600_000);
    const edition = (await (await fetch(`${base()}/edition.json`)).json()).id;
    const plain = await browser.newPage({ javaScriptEnabled: false });
    const fresh = await browser.newPage();
    const walked = await browser.newPage();
    const seen = [watch(fresh), watch(walked)];
    await walked.goto(`${base()}/?lang=${lang}`);
    await settled(walked);
    for (const view of VIEWS) {
      const query = `${view.replace('pinned', edition)}&lang=${lang}`.replace(/^&/, '');
      const parts = Object.entries(PARTS).filter(([, views]) => views.test(view));
      if (parts.length === 0) continue;
      await plain.goto(`${base()}/?${query}`);
      await fresh.goto(`${base()}/?${query}`);
      await settled(fresh);
      await goTo(walked, query);
      for (const [part] of parts) {
        const written = await wordsOf(plain, part);
        // Where everything is on the map, the peek of a phone holds its three ways on and nothing else.
        if (part === '#panel > .peek') await expect(plain.locator(`${part} .peek-buttons > *`), view).toHaveCount(3);
        else expect(written.length, `${view}: ${part}`).toBeGreaterThan(40);
        expect(await wordsOf(fresh, part), `${view}: ${part} of a page that is opened`).toBe(written);
        await expect.poll(() => wordsOf(walked, part), { message: `${view}: ${part} reached from another view` }).toBe(written);
      }
    }
    expect(seen.flatMap(({ errors, foreign }) => [...errors, ...foreign])).toEqual([]);
    for (const page of [plain, fresh, walked]) await page.close();
  });
