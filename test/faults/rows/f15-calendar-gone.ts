import type { FaultRow } from '../fault-row.js';
import { inWorld, seconds } from '../world.js';

export const f15: FaultRow = {
  id: 'F15',
  title: 'the sync token of a calendar is gone (410)',
  run: (run) =>
    inWorld(run, {}, async (world) => {
      const resident = await world.resident(0, 'google_calendar');
      const { email } = resident;
      const calendar = `/accounts/${encodeURIComponent(email)}/calendars/${encodeURIComponent(email)}/events`;
      const event = (summary: string, day: number) => ({
        summary,
        start: { dateTime: `2026-11-${day}T10:00:00Z` },
        end: { dateTime: `2026-11-${day}T11:00:00Z` },
        attendees: [{ email: 'nora@client.example' }],
      });
      const make = (summary: string, day: number) =>
        world.system.sandbox.admin<{ id: string }>('POST', calendar, event(summary, day));
      const [, goes] = [await make('Stays', 10), await make('Goes', 11)];
      await world.import(resident);
      await world.system.sandbox.admin(
        'DELETE',
        `${calendar.replace(/\/calendars.*/, '')}/calendars/${encodeURIComponent(email)}/events/${goes.id}`,
      );
      await make('Came meanwhile', 12);
      await world.system.sandbox.admin('POST', '/sync/expire', { account: email });
      const recoverySeconds = await seconds(() => world.look(resident));
      const [left] = await world.query<{ count: number }>(
        `select count(*)::int as count from interactions where subject = 'Goes' and status <> 'cancelled'`,
      );
      world.expect(left?.count === 0, 'a meeting that was deleted came back');
      return { runs: 1, recoverySeconds };
    }),
};
