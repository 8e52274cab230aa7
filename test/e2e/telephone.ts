import type { Browser, Page } from 'playwright-core';
import type { TestSystem, TestUser } from '../setup/index.js';
import { openSignedIn } from '../setup/signed-in.js';

/** A telephone in the dark, 360 pixels wide, which axe can look at. */
export async function openTelephone(browser: Browser, system: TestSystem, user: TestUser): Promise<Page> {
  const { page } = await openSignedIn(browser, system, user, {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
    bypassCSP: true,
  });
  return page;
}
