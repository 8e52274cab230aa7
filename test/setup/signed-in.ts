import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { TestSystem, TestUser } from './index.js';

/** How long one step may take before a test fails; far above what it takes. */
const stepMs = 60_000;

/** A page in a browser of its own, signed in as the user. Script errors are gathered in `faults`. */
export async function openSignedIn(
  browser: Browser,
  system: TestSystem,
  user: TestUser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
  await context.addCookies(
    user.cookie.split('; ').map((cookie) => {
      const [name, ...value] = cookie.split('=');
      return { name: name!, value: value.join('='), url: system.url };
    }),
  );
  context.setDefaultTimeout(stepMs);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) faults.push(message.text());
  });
  return { page, faults };
}

/** Presses Tab until the focus is on what has this accessible text. Fails when it is not met within a full round. */
export async function tabTo(page: Page, text: RegExp): Promise<void> {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>(
      `(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')`,
    );
    if (text.test(focused)) return;
  }
  throw new Error(`The keyboard does not reach ${String(text)}`);
}
