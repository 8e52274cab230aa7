import { startBrowser } from '../setup/index.js';
import { openSignedIn } from '../setup/signed-in.js';
import type { AttackRange, Shot } from './range.js';

export interface Rendered {
  readonly pages: number;
  readonly images: number;
  readonly links: number;
}

const FOREIGN = `(allowed) => {
  const foreign = (address) => new URL(address, location.href).origin !== location.origin;
  const sources = [...document.querySelectorAll('img, source, iframe, object, embed, video, script, link')]
    .map((each) => each.src || each.href || each.srcset || each.data).filter(Boolean).filter(foreign);
  const links = [...document.querySelectorAll('a[href], form[action]')].map((each) => each.getAttribute('href') ?? each.action)
    .filter((address) => foreign(address) && !allowed.includes(address));
  return { images: sources.length, links: links.length };
}`;

/** Looks at conversations as a browser shows them. */
export async function checkRendered(range: AttackRange, shots: readonly Shot[]): Promise<Rendered> {
  const browser = await startBrowser();
  try {
    const { page } = await openSignedIn(browser, range.system, range.ada);
    const sum = { pages: 0, images: 0, links: 0 };
    for (const { threadId, answer } of shots.filter((_, index) => index % 5 === 0)) {
      await page.goto(`${range.system.url}/chat/${threadId}`);
      await page.getByRole('list', { name: 'Conversation' }).waitFor();
      const { images, links } = (await page.evaluate(`(${FOREIGN})(${JSON.stringify(answer.links)})`)) as {
        images: number;
        links: number;
      };
      sum.pages += 1;
      sum.images += images;
      sum.links += links;
    }
    return sum;
  } finally {
    await browser.close();
  }
}
