// WCAG 2.2 A and AA and axe's best practices, on the page as it stands.
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with rule, help and place of each violation. `what` names the view in the message. */
export async function audit(page, what) {
  // Legacy mode: no second page is opened for the report; the page has no frames that need it.
  const { violations, passes } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode(true).analyze();
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`));
  expect(found, what).toEqual([]);
  expect(passes.length, `${what}: rules that found something to check`).toBeGreaterThan(10);
}

/** Another address without loading the page again: what the browser's back and forward do. */
export async function goTo(page, query) {
  await page.evaluate((search) => {
    history.pushState(null, '', search);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `?${query}`);
  await settled(page);
}

/** Every answer is here and shown. */
export async function settled(page) {
  await expect(page.locator('body')).toHaveAttribute('aria-busy', 'false');
}
