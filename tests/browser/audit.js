// WCAG 2.2 A and AA and axe's best practices, on the page as it stands.
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { letters } from './page.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with rule, help and place of each violation. `what` names the view in the message. */
export async function audit(page, what) {
  // Legacy mode: no second page is opened for the report; the page has no frames that need it.
  const { violations, passes } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode(true).analyze();
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`));
  expect(found, what).toEqual([]);
  expect(await tooSmall(page, PRESSED, 24), `${what}: targets under 24 px`).toEqual([]);
  expect(passes.length, `${what}: rules that found something to check`).toBeGreaterThan(10);
}

/** What can be pressed and how large it is, each with a name for the failure. Links within a sentence are exempt (WCAG 2.5.8). */
export const tooSmall = (page, selector, least) =>
  page.evaluate(
    ([pressed, px]) =>
      [...document.querySelectorAll(pressed)]
        .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !each.closest('[inert], #skip'))
        .filter((each) => !(each.matches('a') && getComputedStyle(each).display === 'inline' && each.parentElement.textContent.trim() !== each.textContent.trim()))
        .map((each) => [each, (each.matches('[type=checkbox], [type=radio]') ? each.closest('label') : each).getBoundingClientRect()])
        .filter(([, box]) => Math.round(box.width) < px || Math.round(box.height) < px)
        .map(([each, box]) => `${each.id || each.className} "${each.textContent.trim().slice(0, 30)}" ${box.width} × ${box.height}`),
    [selector, least],
  );
export const PRESSED = 'a, button, input, select, summary, [role=slider]';

/** Another address without loading the page again: what the browser's back and forward do. */
export async function goTo(page, query) {
  await page.evaluate((search) => {
    history.pushState(null, '', search);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `?${query}`);
  await settled(page);
}

/** Every answer is here and shown: seen twice, since a new period is asked for only when it has come to rest. */
export async function settled(page) {
  let before = '';
  const atRest = async () => {
    const busy = (await page.locator('body').getAttribute('aria-busy')) ?? 'true';
    const same = busy === 'false' && before === 'false';
    before = busy;
    return same;
  };
  await expect.poll(atRest, { intervals: [150] }).toBe(true);
  await letters(page);
}
