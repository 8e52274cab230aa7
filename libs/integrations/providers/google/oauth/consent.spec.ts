import { describe, expect, it } from '@jest/globals';
import type { SourceConnector } from '../../../domain/connector.js';
import { consentUrl, splitByGrant } from './consent.js';
import { CALENDAR_SCOPES, GMAIL_SCOPES } from './scopes.js';
import { readTokenAnswer } from './token-answer.js';

const gmail = { source: 'google_gmail', scopes: GMAIL_SCOPES } as SourceConnector;
const calendar = { source: 'google_calendar', scopes: CALENDAR_SCOPES } as SourceConnector;
const [mailScope, calendarScope] = [GMAIL_SCOPES[0]!.scope, CALENDAR_SCOPES[0]!.scope];

describe('consentUrl', () => {
  const url = new URL(
    consentUrl({
      authUrl: 'https://accounts.example/auth?x=1',
      clientId: 'client',
      redirectUri: 'http://localhost:3000/integrations/google/callback',
      connectors: [gmail],
      state: 'st',
      codeChallenge: 'ch',
      nonce: 'no',
      loginHint: null,
    }),
  );

  it('asks for offline access with PKCE, state and nonce', () => {
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      x: '1',
      response_type: 'code',
      access_type: 'offline',
      prompt: 'consent',
      include_granted_scopes: 'true',
      state: 'st',
      nonce: 'no',
      code_challenge: 'ch',
      code_challenge_method: 'S256',
    });
    expect(url.searchParams.has('login_hint')).toBe(false);
  });

  it('asks for the scopes of the chosen sources alone', () => {
    expect(url.searchParams.get('scope')).toBe(`openid email ${mailScope}`);
  });
});

describe('splitByGrant', () => {
  it.each([
    [[mailScope, calendarScope, 'openid'], ['google_gmail', 'google_calendar'], []],
    [[calendarScope], ['google_calendar'], ['google_gmail']],
    [[], [], ['google_gmail', 'google_calendar']],
  ])('%j', (granted, connected, declined) => {
    expect(splitByGrant([gmail, calendar], granted)).toEqual({ connected, declined });
  });
});

describe('readTokenAnswer', () => {
  it('reads what was granted and until when', () => {
    const body = { access_token: 'a', expires_in: 3599, scope: 'openid x', token_type: 'Bearer' };
    expect(readTokenAnswer(body, 1_000)).toEqual({
      accessToken: 'a',
      expiresAt: new Date(3_600_000),
      refreshToken: null,
      idToken: null,
      scopes: ['openid', 'x'],
    });
  });

  it.each([null, '', {}, { access_token: '' }, { access_token: 'a' }, { access_token: 'a', expires_in: '60' }])(
    'refuses %j',
    (body) => {
      expect(readTokenAnswer(body, 0)).toBeNull();
    },
  );
});
