// A comparison as every test of it opens it: by its address, until the card and both maps are there.
import { expect } from '@playwright/test';
import { base, letters, watch } from './page.js';

export const JUAREZ = 'v=compare&zone=mx-2008-chihuahua&p=08037';
export const card = (page) => page.locator('#comparison');
export const maps = (page) => page.locator('.compare-map canvas');

/** No still picture lies over a map any more: it has drawn all it has. */
export const mapsDrawn = (page) => expect(page.locator('.compare-map .map-still')).toHaveCount(0);

/** @param {string} query of the page */
export async function openComparison(page, query = JUAREZ) {
  const seen = watch(page);
  await page.goto(`${base()}/?${query}`);
  await expect(card(page)).toBeVisible();
  await expect(maps(page)).toHaveCount(2);
  await mapsDrawn(page);
  await letters(page);
  return seen;
}
