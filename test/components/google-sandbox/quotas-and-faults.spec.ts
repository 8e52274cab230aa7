import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CALENDAR, GMAIL, list, reason, TestSandbox, text } from './support.js';

let sandbox: TestSandbox;
let token: string;

beforeEach(async () => {
  sandbox = await TestSandbox.start();
  token = (await sandbox.grant([GMAIL, CALENDAR])).access;
});
afterEach(() => sandbox.stop());

const PROFILE = '/gmail/v1/users/me/profile';

describe('quotas', () => {
  it('refuses a user who spends more than the minute allows, and counts nothing for the refusal', async () => {
    await sandbox.admin('PUT', '/quota', { gmail: { user: 11 } });
    const statuses = [];
    for (let call = 0; call < 4; call += 1)
      statuses.push((await sandbox.get('/gmail/v1/users/me/messages', token)).status);
    expect(statuses).toEqual([200, 200, 403, 403]);
    const refused = await sandbox.get('/gmail/v1/users/me/messages', token);
    expect([reason(refused), text(refused.body, 'error.errors.0.domain')]).toEqual([
      'rateLimitExceeded',
      'usageLimits',
    ]);
    expect((await sandbox.get(PROFILE, token)).status).toBe(200);
  });

  it('refuses the project with 429, and the calendar by requests', async () => {
    await sandbox.admin('PUT', '/quota', { gmail: { project: 1 }, calendar: { user: 1 } });
    expect((await sandbox.get(PROFILE, token)).status).toBe(200);
    expect((await sandbox.get(PROFILE, token)).status).toBe(429);
    expect((await sandbox.get('/calendar/v3/users/me/calendarList', token)).status).toBe(200);
    expect(reason(await sandbox.get('/calendar/v3/users/me/calendarList', token))).toBe('userRateLimitExceeded');
  });

  it('charges what the methods cost', async () => {
    await sandbox.get(PROFILE, token);
    await sandbox.get('/gmail/v1/users/me/messages', token);
    await sandbox.get('/gmail/v1/users/me/threads', token);
    const ledger = await sandbox.admin('GET', '/ledger?calls=10');
    expect(list(ledger, 'calls.recent').map((call) => [call['method'], call['units'], call['status']])).toEqual([
      ['gmail.users.getProfile', 1, 200],
      ['gmail.users.messages.list', 5, 200],
      ['gmail.users.threads.list', 10, 200],
    ]);
  });
});

describe('faults', () => {
  it('happen in order, as often as ordered, where they match', async () => {
    await sandbox.admin('POST', '/faults', { kind: '503', match: { method: 'gmail.users.getProfile' }, times: 2 });
    await sandbox.admin('POST', '/faults', { kind: '429', match: { method: 'gmail.users.*' }, retryAfter: 30 });
    expect((await sandbox.get('/calendar/v3/users/me/calendarList', token)).status).toBe(200);
    expect((await sandbox.get(PROFILE, token)).status).toBe(503);
    expect((await sandbox.get(PROFILE, token)).status).toBe(503);
    const limited = await sandbox.get(PROFILE, token);
    expect(limited.status).toBe(429);
    expect(text(limited.body, 'error.message')).toMatch(/^User-rate limit exceeded. {2}Retry after \d{4}-/);
    expect((await sandbox.get(PROFILE, token)).status).toBe(200);
    expect(list(await sandbox.admin('GET', '/faults'), 'faults')).toEqual([]);
  });

  it('break the connection in three ways', async () => {
    for (const kind of ['reset', 'truncate']) {
      await sandbox.admin('POST', '/faults', { kind });
      await expect(sandbox.get(PROFILE, token)).rejects.toThrow();
    }
    await sandbox.admin('POST', '/faults', { kind: 'stall', stallMs: 200 });
    await expect(sandbox.get(PROFILE, token)).rejects.toThrow();
    await sandbox.admin('POST', '/faults', { kind: 'stall' });
    const stalled = fetch(sandbox.url + PROFILE, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(100),
    });
    await expect(stalled).rejects.toThrow();
    expect((await sandbox.get(PROFILE, token)).status).toBe(200);
  });

  it('know the special ways of history, sync tokens and refresh tokens', async () => {
    const { refresh } = await sandbox.grant([GMAIL]);
    for (const kind of ['invalid_grant', 'expired_history', 'sync_gone'])
      await sandbox.admin('POST', '/faults', { kind });
    expect((await sandbox.get(PROFILE, token)).status).toBe(200);
    expect((await sandbox.get('/gmail/v1/users/me/history?startHistoryId=1000010', token)).status).toBe(404);
    const gone = await sandbox.get('/calendar/v3/calendars/primary/events', token);
    expect([gone.status, reason(gone)]).toEqual([410, 'fullSyncRequired']);
    expect((await sandbox.token({ grant_type: 'refresh_token', refresh_token: refresh })).body['error']).toBe(
      'invalid_grant',
    );
    expect((await sandbox.token({ grant_type: 'refresh_token', refresh_token: refresh })).status).toBe(200);
  });

  it('come from a seed in the same order each time', async () => {
    const run = async (): Promise<number[]> => {
      await sandbox.admin('PUT', '/faults/schedule', { seed: 7, rate: 0.4, kinds: ['429', '500', '503'] });
      const statuses = [];
      for (let call = 0; call < 20; call += 1) statuses.push((await sandbox.get(PROFILE, token)).status);
      return statuses;
    };
    const first = await run();
    expect(new Set(first).size).toBeGreaterThan(2);
    expect(await run()).toEqual(first);
    await sandbox.admin('DELETE', '/faults');
    expect((await sandbox.get(PROFILE, token)).status).toBe(200);
  });

  it('are ordered from this machine alone', async () => {
    const answer = await sandbox.fetch('/admin/accounts', { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(answer.status).toBe(403);
  });
});
