// What every browser test does: open the page, write down what must not happen, wait until the map holds places.
import { expect } from '@playwright/test';

export const base = () => process.env.TESTIGO_URL;

/** Console errors, page errors and requests to another host seen by a page. */
export function watch(page) {
  const seen = { errors: [], foreign: [], requests: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text());
  });
  page.on('pageerror', (error) => seen.errors.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    seen.requests.push(request.url());
    if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.origin !== base()) seen.foreign.push(request.url());
  });
  return seen;
}

/** Opens a path and waits until features are rendered: the list of what is in view is read off the map. */
export async function openMap(page, path = '/') {
  const seen = watch(page);
  await page.goto(base() + path);
  await expect(inView(page)).toHaveText(/\((?!0\))\d+\)/);
  await letters(page);
  return seen;
}

/**
 * Waits for the page's own styles and letters: who asks for sizes before a style sheet has come is told those without it, and the
 * machine's letters are wider, so that lines break elsewhere.
 */
export async function letters(page) {
  await page.waitForFunction(() => [...document.querySelectorAll('link[rel="stylesheet"]')].every(({ sheet }) => sheet));
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}

export const inView = (page) => page.locator('#inview summary');

/** The JSON answer of a data URL. */
export async function ask(path) {
  const answer = await fetch(base() + path);
  expect(answer.ok, path).toBe(true);
  return answer.json();
}

/** A count as the Spanish page writes it: narrow no-break spaces between thousands. */
export const es = (n) => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');

/** The asked period of the page's address, or the default one. */
export const period = (page) => new URL(page.url()).searchParams.get('datetime') ?? '2009-01-01/2009-12-31';

/** Keeps a picture of a step under `artefacts/`, to be looked at; tests compare structure and numbers, never pixels. */
export async function keep(page, name) {
  await page.screenshot({ path: `artefacts/${name}.png` });
}
