// Words and numbers of one question: while answers are held back, are lost or are refused, whatever stands on the page belongs to the
// question before or to the one that was asked, never to both.
import { expect, test } from '@playwright/test';
import { goTo, settled } from './audit.js';
import { base, watch } from './page.js';

const PERIOD = 'datetime=2010-01-01/2010-12-31';
const CHIHUAHUA = 'v=compare&zone=mx-2008-chihuahua';

/** One question after the other; what each step changes. */
const STEPS = [
  ['period', PERIOD],
  ['measure', `${PERIOD}&measure=count`],
  ['state', `${PERIOD}&measure=count&state=08`],
  ['place', 'p=08037'],
  ['another place', 'p=16006'],
  ['opened deployment', 'p=mx-2006-michoacan'],
  ['deployment that filters', 'zone=mx-2006-michoacan'],
  ['relation', 'zone=mx-2006-michoacan&relation=outside'],
  ['source of counts', 'source=sesnsp'],
  ['offence', 'source=sesnsp&offence=feminicide'],
  ['source of records', 'source=ucdp'],
  ['victim', 'source=ucdp&victim=civilians'],
  ['period of records', 'source=ucdp&victim=civilians&datetime=2008-01-01/2008-12-31'],
  ['table', 'v=table'],
  ['state of the table', 'v=table&state=08'],
  ['source of the table', 'v=table&source=sesnsp'],
  ['map behind the table', 'state=16&datetime=2007-01-01/2007-12-31'],
  ['table of another question than it held', 'v=table&state=16&datetime=2008-01-01/2008-12-31'],
  ['comparison', `${CHIHUAHUA}&p=08037`],
  ['months of the comparison', `${CHIHUAHUA}&p=08037&m=24`],
  ['place of the comparison', `${CHIHUAHUA}&p=08019&m=24`],
  ['map of another source than the comparison', 'source=cpj'],
];

/** What of the page is told of which view; a part that only says that it waits is none. */
const AROUND = ['title', '#headline', '#panel > .overview .legend', '#key', '#chart .chart-title'];
const TOLD = { map: [...AROUND, '.detail-panel'], table: [...AROUND, '#table'], compare: ['.compare-head', '.compare-card', '.compare-caption >> 0', '.compare-caption >> 1'] };
const viewOf = (query) => new URLSearchParams(query).get('v') ?? 'map';

/** Words of parts of a document, one space between them; null where there is none yet. Runs in a browser. */
function wordsIn({ html, selectors }) {
  const from = html === undefined ? document : new DOMParser().parseFromString(html, 'text/html');
  return selectors.map((asked) => {
    if (asked === 'title') return from.title;
    const [selector, nth] = asked.split(' >> ');
    const found = from.querySelectorAll(selector)[nth ?? 0];
    if (!found || found.hidden || found.querySelector('.pending') || (asked === '#table' && !found.querySelector('tr'))) return null;
    const copy = found.cloneNode(true);
    // For pages without scripts, of the live zoom, and a file's name, which has its size once somebody has fetched it.
    for (const each of copy.querySelectorAll('noscript, #zones-small, #csv')) each.remove();
    return copy.textContent.replace(/\s+/g, ' ').trim();
  });
}

/** The engines of a page's maps show themselves whenever the store tells them something. */
async function listen(page) {
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /\/maplibre-gl-[0-9a-f]+\.js$/.test(name)));
  await page.evaluate(async () => {
    const { name } = performance.getEntriesByType('resource').find((each) => /\/maplibre-gl-[0-9a-f]+\.js$/.test(each.name));
    const { Map: Engine } = await import(name);
    const { getContainer } = Engine.prototype;
    window.engines = new Set();
    Engine.prototype.getContainer = function () {
      window.engines.add(this);
      return getContainer.call(this);
    };
  });
}

/** What a map draws: the class of each area, circles, the question of its tiles, the day of its deployments; `bare` where it draws no number. Runs in a browser. */
function drawn(codes) {
  const asked = document.body.dataset.view === 'compare' ? '[data-side]' : '#map';
  const maps = [...window.engines].map((engine) => [engine, engine.getContainer().closest(asked)]).filter(([, box]) => box?.isConnected);
  return maps.sort(([, one], [, other]) => (one.dataset.side ?? '').localeCompare(other.dataset.side ?? '') * -1).map(([engine]) => {
    const style = engine.getStyle();
    if (!style) return { bare: true, question: '' };
    const { layers, sources } = style;
    const seen = layers.filter(({ layout }) => layout?.visibility !== 'none');
    const has = (id) => seen.some((layer) => layer.id === id);
    const level = seen.find(({ id }) => id === 'value-no-data');
    const where = level && { source: level.source, sourceLayer: level['source-layer'] };
    const classes = where ? codes.flatMap((code) => engine.getFeatureState({ ...where, id: code }).class ?? [null]).join() : '';
    const circles = (sources['area-circles']?.data?.features ?? []).map(({ properties }) => `${properties.code}:${properties.n}`).join();
    const { search } = new URL(sources.heat.tiles[0].replace('{z}/{x}/{y}', '0/0/0'));
    const fill = /\d/.test(classes) ? `${where.source} ${classes}` : '';
    const marks = ['value-fill', 'area-circles', 'hexagons', 'stacks'].filter(has).join();
    const tiles = has('hexagons') || has('stacks') ? search : '';
    return { bare: fill === '' && circles === '' && tiles === '', question: JSON.stringify([marks, fill, circles, tiles, engine.getGlobalState().day]) };
  });
}

/** Where an answer to a browser is held until it is let go. @param {import('@playwright/test').Page} page @param {RegExp} which */
async function gate(page, which) {
  let open = Promise.resolve();
  let release = () => undefined;
  const held = new Set();
  await page.route(which, async (route) => {
    const url = route.request().url();
    held.add(url);
    await open;
    await route.continue().catch(() => undefined);
    held.delete(url);
  });
  return {
    close: () => (open = new Promise((resolve) => (release = resolve))),
    open: () => release(),
    held,
  };
}

const PARTS = /^[^?]*\/parts\?/;
const VALUES = /\/values\//;

/** A page under test, one on a good line that goes the same way, and one that reads what the server writes. */
async function walkers(browser) {
  const [page, good, reader] = await Promise.all(['es-MX', 'es-MX', 'es-MX'].map((locale) => browser.newPage({ locale })));
  const { areas } = await (await fetch(`${base()}/areas`)).json();
  const codes = areas.map(([code]) => code);
  const seen = watch(page);
  for (const each of [page, good]) {
    await each.goto(`${base()}/?lang=es`);
    await settled(each);
    await listen(each);
  }
  // An engine is known once it was told something.
  for (const query of ['hide=zones&lang=es', 'lang=es']) await goTo(good, query);
  return { page, good, reader, codes, seen, close: () => Promise.all([page, good, reader].map((each) => each.close())) };
}

/** What stands on a page, part by part. */
async function standing({ page, codes }, selectors) {
  return { words: await page.evaluate(wordsIn, { selectors }), maps: await page.evaluate(drawn, codes) };
}

/** What the server writes of a question, and what a map draws of it on a good line. */
async function answerTo({ good, reader, codes }, partsUrl) {
  const html = await (await fetch(partsUrl)).text();
  return {
    read: (selectors) => reader.evaluate(wordsIn, { html, selectors }),
    maps: await good.evaluate(drawn, codes),
    canonical: new URL(await reader.evaluate((text) => new DOMParser().parseFromString(text, 'text/html').querySelector('link[rel=canonical]').href, html)),
  };
}

/** Whether all that stands belongs to one answer; what is not there yet, and a map without a number, belong to any. */
const belongs = (shown, answer) =>
  shown.words.every((text, nth) => text === null || text === answer.words[nth]) && shown.maps.every(({ bare, question }, nth) => bare || question === answer.maps[nth]?.question);

/** Which parts belong to the one and which to the other, for a failure that can be read. */
const told = (shown, answers, selectors) => [
  ...selectors.map((selector, nth) => [selector, shown.words[nth]?.slice(0, 120) ?? null, ...answers.map(({ words }) => words[nth] === shown.words[nth])]),
  ...shown.maps.map(({ bare, question }, nth) => ['map', bare ? 'bare' : question.replace(/,{3,}/g, ',…,').slice(0, 120), ...answers.map(({ maps }) => maps[nth]?.question === question)]),
];

/** Goes to a view as the browser's back and forward do, and waits for nothing. */
const leaveFor = (page, query) =>
  page.evaluate((search) => {
    history.pushState(null, '', search);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `?${query}&lang=es`);

/** Two frames later what has come is on the page. */
const frames = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

for (const [first, last] of [
  ['values', 'parts'],
  ['parts', 'values'],
])
  test(`slow: ${first} come before ${last}, and until both are here all that stands belongs to one question`, async ({ browser }) => {
    test.setTimeout(300_000);
    const walk = await walkers(browser);
    const { page, good } = walk;
    const gates = { parts: await gate(page, PARTS), values: await gate(page, VALUES) };
    // In the other order each step is another change as well.
    const steps = first === 'parts' ? STEPS.toReversed() : STEPS;
    const asked = [];
    page.on('request', (request) => PARTS.test(request.url()) && asked.push(request.url()));
    let before = await answerTo(walk, `${base()}/parts?lang=es`);
    for (const [what, query] of steps) {
      const selectors = TOLD[viewOf(query)];
      for (const each of Object.values(gates)) each.close();
      asked.length = 0;
      await leaveFor(page, query);
      await expect.poll(() => gates.parts.held.size, { message: what }).toBe(1);
      await goTo(good, `${query}&lang=es`);
      const answer = await answerTo(walk, asked.at(-1));
      const answers = await Promise.all([before, answer].map(async (each) => ({ ...each, words: await each.read(selectors) })));
      const look = async (when) => {
        const shown = await standing(walk, selectors);
        expect(answers.some((each) => belongs(shown, each)), `${what}, ${when}: ${JSON.stringify(told(shown, answers, selectors), null, 1)}`).toBe(true);
      };
      await frames(page);
      await look('nothing has come');
      await expect(page.locator('body'), what).toHaveAttribute('aria-busy', 'true');
      gates[first].open();
      await expect.poll(() => gates[first].held.size).toBe(0);
      await frames(page);
      await look(`${first} have come`);
      gates[last].open();
      await expect.poll(async () => told(await standing(walk, selectors), answers.slice(1), selectors).filter(([, text, isNew]) => text !== null && !isNew), { message: what }).toEqual([]);
      await settled(page);
      const now = await standing(walk, selectors);
      expect(now.words.filter((text) => text !== null).length, `${what}: parts that say something`).toBeGreaterThan(2);
      expect(Object.fromEntries([...answer.canonical.searchParams].sort()), `${what}: the words are those of the address`).toEqual(Object.fromEntries([...new URLSearchParams(new URL(page.url()).search)].sort()));
      before = answer;
    }
    expect(walk.seen.errors).toEqual([]);
    await walk.close();
  });

const FAILURES = [
  { status: 'no answer' },
  { status: 403 },
  { status: 408 },
  { status: 425 },
  { status: 429, headers: { 'retry-after': '600' } },
  { status: 500 },
  { status: 503 },
];
const REFUSALS = [{ status: 400 }, { status: 404 }];

/** Answers what matches with a failure, until it is taken back. */
async function fail(page, which, { status, headers = {} }) {
  const answer = (route) => (status === 'no answer' ? route.abort() : route.fulfill({ status, headers, contentType: 'text/html', body: 'no' }));
  await page.route(which, answer);
  return () => page.unroute(which, answer);
}

/** All that the reader sees. */
const visible = (page) => page.locator('body').evaluate((body) => body.innerText);

/** Each way to be lost meets another kind of change; what stands is the last whole answer, and Retry brings the new one. */
const LOST = [
  ['period', '', PERIOD, PARTS],
  ['measure', '', 'measure=count', VALUES],
  ['state', '', 'state=08', PARTS],
  ['place', '', 'p=08037', PARTS],
  ['opened deployment', 'p=08037', 'p=mx-2006-michoacan', PARTS],
  ['relation', 'zone=mx-2006-michoacan', 'zone=mx-2006-michoacan&relation=outside', VALUES],
  ['victim', 'source=ucdp', 'source=ucdp&victim=civilians', PARTS],
  ['source', '', 'source=sesnsp', VALUES],
  ['table', '', 'v=table', PARTS],
  ['state of the table', 'v=table', 'v=table&state=08', PARTS],
  ['comparison', '', `${CHIHUAHUA}&p=08037`, PARTS],
  ['months of the comparison', `${CHIHUAHUA}&p=08037`, `${CHIHUAHUA}&p=08037&m=24`, PARTS],
];

const partsOf = (query) => `${base()}/parts?${query}&lang=es${query.includes('ucdp') ? '&marks=hex' : ''}`;

/** Opens a view anew, for what was kept would not be asked for, and says what the server answers to it. */
async function startAt(walk, query) {
  const { page, good } = walk;
  await page.goto(`${base()}/?${query}&lang=es`);
  await settled(page);
  await listen(page);
  await goTo(good, `${query}&lang=es`);
  return answerTo(walk, partsOf(query));
}

test('lost: the last whole answer stays, nothing loads for ever, and Retry brings the new one whole', async ({ browser }) => {
  test.setTimeout(300_000);
  const walk = await walkers(browser);
  const { page, good } = walk;
  let asked = '';
  page.on('request', (request) => PARTS.test(request.url()) && (asked = request.url()));
  for (const [nth, [what, from, to, which]] of LOST.entries()) {
    const failure = FAILURES[nth % FAILURES.length];
    const message = `${what}, ${failure.status}`;
    const before = await startAt(walk, from);
    const mend = await fail(page, which, failure);
    await leaveFor(page, to);
    const notice = page.locator('#notices');
    await expect(notice.getByRole('button', { name: 'Reintentar' }), message).toBeVisible();
    await expect(notice, message).toContainText('El servidor no respondió.');
    const selectors = TOLD[viewOf(to)];
    const look = async () => {
      const shown = await standing(walk, selectors);
      const answers = [{ ...before, words: await before.read(selectors) }];
      expect(belongs(shown, answers[0]), `${message}: ${JSON.stringify(told(shown, answers, selectors), null, 1)}`).toBe(true);
    };
    await frames(page);
    await look();
    expect(await visible(page), message).not.toContain('Cargando');
    await expect(page.locator('body'), message).toHaveAttribute('aria-busy', 'false');
    await mend();
    await goTo(good, `${to}&lang=es`);
    await notice.getByRole('button', { name: 'Reintentar' }).click();
    await expect(notice, message).toBeHidden();
    const after = await answerTo(walk, asked);
    const answers = [{ ...after, words: await after.read(selectors) }];
    await expect.poll(async () => told(await standing(walk, selectors), answers, selectors).filter(([, text, isNew]) => text !== null && !isNew), { message }).toEqual([]);
  }
  await walk.close();
});

test('refused: what stands is of one question, nothing loads for ever, and a way out leads to an answer', async ({ browser }) => {
  test.setTimeout(300_000);
  const walk = await walkers(browser);
  const { page, good } = walk;
  for (const [nth, [what, from, to, which]] of LOST.entries()) {
    const failure = REFUSALS[nth % REFUSALS.length];
    const message = `${what}, ${failure.status}`;
    const before = await startAt(walk, from);
    await goTo(good, `${to}&lang=es`);
    const after = await answerTo(walk, partsOf(to));
    const mend = await fail(page, which, failure);
    await leaveFor(page, to);
    const out = page.locator('#notices').getByRole('link', { name: 'Quitar los filtros' });
    await expect(out, message).toBeVisible();
    await expect(page.locator('#notices'), message).toContainText('Esta combinación de filtros no se puede responder.');
    await frames(page);
    const selectors = TOLD[viewOf(to)];
    const shown = await standing(walk, selectors);
    const answers = await Promise.all([before, after].map(async (each) => ({ ...each, words: await each.read(selectors) })));
    expect(answers.some((each) => belongs(shown, each)), `${message}: ${JSON.stringify(told(shown, answers, selectors), null, 1)}`).toBe(true);
    expect(await visible(page), message).not.toContain('Cargando');
    await mend();
    await out.click();
    await expect(page.locator('#notices'), message).toBeHidden();
    await expect(page.locator('#headline strong'), message).toBeVisible();
  }
  await walk.close();
});
