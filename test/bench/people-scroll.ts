import type { Page } from 'playwright-core';

/** How far each step scrolls, in pixels: about ten rows, several times as fast as a person turns a wheel. */
const STEP = 440;

/**
 * Runs in the page: scrolls the list of people to its end, one step in each frame, and waits there until the last row has
 * come. Written as text, for it is of the browser's world.
 */
const SCROLL = `(async () => {
  const list = document.querySelector('[role="grid"]');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let longest = 0;
  let frames = 0;
  let last = await frame();
  const step = async () => {
    const now = await frame();
    longest = Math.max(longest, now - last);
    frames++;
    last = now;
  };
  while (list.scrollTop + list.clientHeight < list.scrollHeight - 1) {
    list.scrollTop += ${STEP};
    await step();
  }
  const rows = () => Number(list.getAttribute('aria-rowcount'));
  while (!list.querySelector('[aria-rowindex="' + rows() + '"]:not([aria-busy])')) await step();
  return { longest, frames, rows: rows() - 1 };
})()`;

/** What a scripted scroll over the whole list came to. */
export interface Scrolled {
  /** Milliseconds between two frames, at worst. */
  longest: number;
  frames: number;
  rows: number;
}

/**
 * Opens the list of people and scrolls it from its top to its last row, while its pages come in.
 * @param page signed in
 * @param url of the application
 */
export async function scrollPeople(page: Page, url: string): Promise<Scrolled> {
  await page.goto(`${url}/contacts`);
  await page.locator('[role="grid"] [role="row"]:not([aria-busy]) a').first().waitFor();
  return page.evaluate<Scrolled>(SCROLL);
}

/** The longest frame of such a scroll, in milliseconds. */
export async function measureScroll(page: Page, url: string): Promise<number> {
  return (await scrollPeople(page, url)).longest;
}
