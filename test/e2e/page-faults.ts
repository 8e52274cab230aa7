import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import type { TestSystem, TestUser } from '../setup/index.js';
import { openSignedIn } from '../setup/signed-in.js';

const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** Findings of axe (WCAG 2.2 A and AA) on what is shown; needs a context that lets a tester's script in past the CSP. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(`axe.run({ runOnly: ${JSON.stringify(rules)} })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`);
}

/** By how many pixels the page is wider than its window. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** A telephone in the dark, 360 pixels wide, which axe can look at. */
export async function openTelephone(browser: Browser, system: TestSystem, user: TestUser): Promise<Page> {
  const { page } = await openSignedIn(browser, system, user, {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
    bypassCSP: true,
  });
  return page;
}
