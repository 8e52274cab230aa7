import type { CDPSession, Page } from 'playwright-core';

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
  const end = () => list.querySelector('[aria-rowindex="' + list.getAttribute('aria-rowcount') + '"]:not([aria-busy])');
  while (!end()) await step();
  return { longest, frames, rows: Number(list.getAttribute('aria-rowcount')) - 1 };
})()`;

/** What a scripted scroll over the whole list came to. */
export interface Scrolled {
  /** Milliseconds between two frames, at worst. Also what else the machine does makes it longer. */
  longest: number;
  frames: number;
  rows: number;
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Processor time in microseconds. */
  tdur?: number;
  args?: { name?: string };
}

/** Notes the tasks of the page's main thread. @returns ends it, and gives the longest in ms of processor time */
async function traceTasks(session: CDPSession): Promise<() => Promise<number>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
    const main = new Set(events.filter(({ args }) => args?.name === 'CrRendererMain').map(threadOf));
    const tasks = events.filter((event) => event.name.endsWith('RunTask') && main.has(threadOf(event)));
    return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000;
  };
}

/**
 * Opens the list of people and scrolls it from its top to its last row, while its pages come in.
 * @param page signed in, in Chromium
 * @param url of the application
 */
export async function scrollPeople(page: Page, url: string): Promise<Scrolled> {
  await openPeople(page, url);
  return page.evaluate<Scrolled>(SCROLL);
}

/**
 * The same once more, with every task noted, which by itself takes time.
 * @returns milliseconds of processor time of the page's longest task; what else the machine does is not in it
 */
export async function busiestTask(page: Page, url: string): Promise<number> {
  await openPeople(page, url);
  const session = await page.context().newCDPSession(page);
  const endTrace = await traceTasks(session);
  await page.evaluate(SCROLL);
  const busiest = await endTrace();
  await session.detach();
  return busiest;
}

async function openPeople(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/contacts`);
  await page.locator('[role="grid"] [role="row"]:not([aria-busy]) a').first().waitFor();
}
