import { autovacuum } from '../../setup/autovacuum.js';
import { openSignedIn } from '../../setup/signed-in.js';
import { startBrowser, startTestSystem } from '../../setup/index.js';
import { insertContacts, manyPeople } from '../../setup/people-builder.js';
import { type Figure, atMost, exactly } from '../sync/figure.js';
import { busiestTask, scrollPeople } from './scroll.js';

const PEOPLE = 10_000;

/** Frames of a scroll over the whole list of people, while its pages come in. */
export async function measureScrolling(): Promise<Figure[]> {
  const system = await startTestSystem();
  const browser = await startBrowser();
  try {
    const user = await system.signIn('Many People');
    await insertContacts(system.database.query, user.userId, manyPeople(PEOPLE));
    await autovacuum(system.database.query, ['contacts', 'contact_identities']);
    const { page } = await openSignedIn(browser, system, user);
    const { longest, frames, rows } = await scrollPeople(page, system.url);
    const busiest = await busiestTask(page, system.url);
    console.log(`  ${frames} frames; the busiest task took ${busiest.toFixed(0)} ms of processor time`);
    return [exactly('people scrolled over', rows, PEOPLE), atMost('longest frame', longest, 100, 'ms', 0)];
  } finally {
    await browser.close();
    await system.stop();
  }
}
