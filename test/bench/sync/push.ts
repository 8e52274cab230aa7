import { setTimeout as pause } from 'node:timers/promises';
import { importAll, startBrowser, startTestSystem, waitFor } from '../../setup/index.js';
import { type Figure, atMost, quantile } from './figure.js';

const PUSHES = 200;

/** From the moment that Google has a message until a person sees it in an open browser. */
export async function measurePush(): Promise<Figure[]> {
  const account = 'pushed@studio.example';
  const system = await startTestSystem({
    sandbox: ['--mailbox', 'empty', '--account', account, '--synthetic', '20', '--quota', 'off'],
    environment: { SYNC_POLL_MINUTES: '1440', SWEEP_SECONDS: '60' },
  });
  const browser = await startBrowser();
  try {
    const user = await system.signIn();
    const { google_gmail: integrationId } = await user.connect(['google_gmail'], account);
    await importAll(user, integrationId!);
    await waitFor('the watch', async () => (await system.database.query('select 1 from watches')).length > 0, 90_000);
    const context = await browser.newContext();
    const [name, ...value] = user.cookie.split('=');
    await context.addCookies([{ name: name!, value: value.join('='), url: system.url }]);
    const page = await context.newPage();
    await page.goto(`${system.url}/timeline`);
    const times: number[] = [];
    let last = 0;
    for (let push = 0; push < PUSHES; push++) {
      const subject = `Pushed number ${push}`;
      // Google pushes at most once a second for a user and drops the rest.
      await pause(Math.max(0, last + 1_100 - Date.now()));
      last = Date.now();
      const begun = performance.now();
      await system.sandbox.admin('POST', `/accounts/${account}/messages`, {
        from: 'Nora <nora@client.example>',
        to: account,
        subject,
        text: 'Just now.',
      });
      await page.getByText(subject, { exact: true }).first().waitFor({ timeout: 60_000 });
      times.push((performance.now() - begun) / 1000);
    }
    return [
      {
        ...atMost(`push to visible in the browser, p95 of ${PUSHES}`, quantile(times, 0.95), 2, 's', 2),
        value: `${quantile(times, 0.95).toFixed(2)} s (median ${quantile(times, 0.5).toFixed(2)} s)`,
      },
    ];
  } finally {
    await browser.close();
    await system.stop();
  }
}
