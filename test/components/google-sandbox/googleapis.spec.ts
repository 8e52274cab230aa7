import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OAuth2Client } from 'google-auth-library';
import { calendar } from 'googleapis/build/src/apis/calendar/index.js';
import { gmail } from 'googleapis/build/src/apis/gmail/index.js';
import { CALENDAR, GMAIL, ME, REDIRECT, TestSandbox } from './support.js';

let sandbox: TestSandbox;
let client: OAuth2Client;

beforeAll(async () => {
  sandbox = await TestSandbox.start({ accounts: [{ email: ME, mailbox: 'sample' }], quota: 'off' });
  const { url } = sandbox;
  client = new OAuth2Client({
    clientId: 'omnicrm-sandbox',
    clientSecret: 'omnicrm-sandbox-secret',
    redirectUri: REDIRECT,
    // By default the library refreshes after a 401 only when it does not know the token's expiry.
    forceRefreshOnFailure: true,
    endpoints: {
      oauth2AuthBaseUrl: `${url}/o/oauth2/v2/auth`,
      oauth2TokenUrl: `${url}/token`,
      oauth2RevokeUrl: `${url}/revoke`,
      oauth2FederatedSignonPemCertsUrl: `${url}/oauth2/v1/certs`,
      oauth2FederatedSignonJwkCertsUrl: `${url}/oauth2/v3/certs`,
      tokenInfoUrl: `${url}/tokeninfo`,
    },
  });
});
afterAll(() => sandbox.stop());

describe('Google’s own client libraries', () => {
  it('sign in, verify the id token and refresh by themselves', async () => {
    const consent = new URL(
      client.generateAuthUrl({
        access_type: 'offline',
        prompt: 'consent',
        scope: ['openid', 'email', GMAIL, CALENDAR],
        state: 's',
      }),
    );
    const back = await sandbox.consent(Object.fromEntries(consent.searchParams), { tick: [GMAIL, CALENDAR] });
    const { tokens } = await client.getToken(back.searchParams.get('code')!);
    client.setCredentials(tokens);
    const ticket = await client.verifyIdToken({ idToken: tokens.id_token!, audience: 'omnicrm-sandbox' });
    expect(ticket.getPayload()).toMatchObject({ email: ME, email_verified: true });
    expect((await client.getTokenInfo(tokens.access_token!)).scopes).toContain(GMAIL);
  });

  it('read mail', async () => {
    const api = gmail({ version: 'v1', auth: client, rootUrl: `${sandbox.url}/` });
    const { data: profile } = await api.users.getProfile({ userId: 'me' });
    const { data: page } = await api.users.messages.list({ userId: 'me', maxResults: 500, q: 'in:inbox' });
    const { data: message } = await api.users.messages.get({
      userId: 'me',
      id: page.messages![0]!.id!,
      format: 'full',
    });
    expect(message.payload?.headers?.some((header) => header.name === 'Subject')).toBe(true);
    await sandbox.admin('POST', '/tokens/expire', {});
    const { data: labels } = await api.users.labels.list({ userId: 'me' });
    expect(labels.labels?.length).toBeGreaterThan(14);
    const { data: history } = await api.users.history.list({ userId: 'me', startHistoryId: profile.historyId! });
    expect(history.historyId).toBe(profile.historyId);
    await expect(api.users.history.list({ userId: 'me', startHistoryId: '1' })).rejects.toMatchObject({ status: 404 });
  });

  it('read calendars', async () => {
    const api = calendar({ version: 'v3', auth: client, rootUrl: `${sandbox.url}/` });
    const { data: calendars } = await api.calendarList.list();
    expect(calendars.items?.map((entry) => entry.primary)).toEqual([true, undefined, undefined]);
    const { data: events } = await api.events.list({ calendarId: 'primary', maxResults: 2500 });
    const { data: later } = await api.events.list({ calendarId: 'primary', syncToken: events.nextSyncToken! });
    expect(later.items).toEqual([]);
    await client.revokeCredentials();
    await expect(api.calendarList.list()).rejects.toThrow();
  });
});
