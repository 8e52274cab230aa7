import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestSystem, type TestUser, approveAll, finishedBatch, startTestSystem, waitFor } from '../setup/index.js';

interface PushState {
  mode: string;
  expiresAt: string | null;
  lastPushAt: string | null;
  lastLookAt: string | null;
  nextLookAt: string | null;
  message: string | null;
}

const PUSH = `push { mode expiresAt lastPushAt lastLookAt nextLookAt message }`;
const MESSAGES = 20;

describe('push, from Google to what a person sees', () => {
  let system: TestSystem;
  let ada: TestUser;
  let bob: TestUser;
  let connected: Record<string, string>;
  beforeAll(async () => {
    system = await startTestSystem({
      sandbox: ['--mailbox', 'empty', '--account', 'ada@studio.example', '--account', 'bob@studio.example'],
      // Whatever comes here was pushed: nobody looks in between.
      environment: { SYNC_POLL_MINUTES: '1440' },
    });
    await system.sandbox.admin('PUT', '/push', { minIntervalMs: 0 });
    [ada, bob] = [await system.signIn('Ada'), await system.signIn('Bob')];
    connected = await ada.connect(['google_gmail', 'google_calendar'], 'ada@studio.example');
    for (const id of Object.values(connected)) await finishedBatch(ada, (await approveAll(ada, id)).batchId);
  });
  afterAll(() => system?.stop());

  const states = async (user: TestUser) =>
    (await user.ask<{ integrations: { id: string; push: PushState | null }[] }>(`{ integrations { id ${PUSH} } }`))
      .integrations;
  const subjects = async (user: TestUser) =>
    (
      await user.ask<{ interactions: { edges: { node: { subject: string | null } }[] } }>(
        `{ interactions(first: 50) { edges { node { subject } } } }`,
      )
    ).interactions.edges.map(({ node }) => node.subject);

  it('is set up by itself once an import is approved', async () => {
    const pushed = await waitFor('both to be pushed', async () => {
      const found = await states(ada);
      return found.every(({ push }) => push?.mode === 'PUSH' && push.lastPushAt && push.nextLookAt) ? found : null;
    });
    for (const { push } of pushed) {
      expect(Date.parse(push!.expiresAt!) - Date.now()).toBeGreaterThan(6 * 86_400_000);
      expect(push!.message).toBeNull();
    }
    const { integration } = await bob.ask<{ integration: object | null }>(
      `query ($id: ID!) { integration(id: $id) { ${PUSH} } }`,
      { id: connected.google_gmail },
    );
    expect(integration).toBeNull();
  });

  it('shows new mail within seconds', async () => {
    const times: number[] = [];
    for (let n = 0; n < MESSAGES; n += 1) {
      const begun = performance.now();
      await system.sandbox.admin('POST', '/accounts/ada@studio.example/messages', {
        from: 'Nora <nora@client.example>',
        to: 'ada@studio.example',
        subject: `Pushed ${n}`,
        text: 'Just now.',
      });
      await waitFor('the message', async () => (await subjects(ada)).includes(`Pushed ${n}`), 30_000, 10);
      times.push(performance.now() - begun);
    }
    times.sort((a, b) => a - b);
    console.log(
      `push to visible: median ${Math.round(times[MESSAGES / 2]!)} ms, slowest ${Math.round(times.at(-1)!)} ms`,
    );
    // The bench holds it to its aim; a busy machine is not to fail here.
    expect(times[MESSAGES / 2]!).toBeLessThan(10_000);
    expect(await subjects(bob)).toEqual([]);
  });

  it('shows a new meeting, too', async () => {
    const start = new Date(Date.now() + 86_400_000).toISOString();
    const end = new Date(Date.now() + 90_000_000).toISOString();
    await system.sandbox.admin('POST', '/accounts/ada@studio.example/calendars/primary/events', {
      summary: 'Pushed meeting',
      start: { dateTime: start },
      end: { dateTime: end },
      attendees: [{ email: 'nora@client.example' }, { email: 'ada@studio.example' }],
    });
    await waitFor('the meeting', async () => (await subjects(ada)).includes('Pushed meeting'));
  });

  it('leaks neither the address nor the token of a push into the logs', () => {
    const output = system.api.output() + system.worker.output();
    expect(output).not.toContain('ada@studio.example');
    expect(output).not.toMatch(/eyJ[\w-]{20,}/);
  });
});
