import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What appears is half transparent for a moment; what turns for ever is left out. */
const APPEARED = `Promise.allSettled(document.getAnimations()
  .filter(({ effect }) => effect.getComputedTiming().iterations !== Infinity).map(({ finished }) => finished))`;

/** Findings of axe (WCAG 2.2 A and AA) on what has appeared; needs a context that lets a tester's script in past the CSP. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(APPEARED);
  await page.evaluate(axe.source);
  return page.evaluate(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`);
}

/** By how many pixels the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
