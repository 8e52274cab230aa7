import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CALENDAR, GMAIL, ME, pkce, reason, REDIRECT, TestSandbox, text, type Json } from './support.js';

const OTHER = 'ines@elsewhere.example';
let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await TestSandbox.start({
    accounts: [
      { email: ME, name: 'Mara Lindqvist', mailbox: 'empty' },
      { email: OTHER, mailbox: 'empty' },
    ],
  });
});
afterAll(() => sandbox.stop());

const OFFLINE = { access_type: 'offline', prompt: 'consent', include_granted_scopes: 'true' };

function claims(idToken: string): Json {
  return JSON.parse(Buffer.from(idToken.split('.')[1]!, 'base64url').toString()) as Json;
}

describe('signing in', () => {
  it('goes from the consent page to verified tokens', async () => {
    const { verifier, challenge } = pkce();
    const back = await sandbox.consent(
      { scope: `openid email profile ${GMAIL}`, nonce: 'n-1', ...OFFLINE, ...challenge },
      { tick: [GMAIL] },
    );
    expect(back.origin + back.pathname).toBe(REDIRECT);
    expect(back.searchParams.get('state')).toBe('s1');
    const code = back.searchParams.get('code')!;
    const { status, body } = await sandbox.token({
      grant_type: 'authorization_code',
      code,
      redirect_uri: REDIRECT,
      code_verifier: verifier,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ expires_in: 3599, token_type: 'Bearer' });
    expect(text(body, 'scope').split(' ')).toEqual([
      'openid',
      'https://www.googleapis.com/auth/userinfo.email',
      'https://www.googleapis.com/auth/userinfo.profile',
      GMAIL,
    ]);
    expect(text(body, 'refresh_token')).toMatch(/^1\/\/0/);

    const [head, payload, signature] = text(body, 'id_token').split('.') as [string, string, string];
    const keys = (await sandbox.fetch('/oauth2/v3/certs')).body['keys'] as JsonWebKey[];
    const key = createPublicKey({ key: { ...keys[0] }, format: 'jwk' });
    expect(verify('RSA-SHA256', Buffer.from(`${head}.${payload}`), key, Buffer.from(signature, 'base64url'))).toBe(
      true,
    );
    const idToken = claims(text(body, 'id_token'));
    expect(idToken).toMatchObject({
      iss: 'https://accounts.google.com',
      aud: 'omnicrm-sandbox',
      email: ME,
      email_verified: true,
      nonce: 'n-1',
      name: 'Mara Lindqvist',
    });
    expect(idToken['sub']).toMatch(/^\d{21}$/);

    const info = await sandbox.get('/oauth2/v3/userinfo', text(body, 'access_token'));
    expect(info.body).toMatchObject({ sub: idToken['sub'], email: ME, email_verified: true });
  });

  it('lets another account be chosen, and gives a refresh token only on the first consent or when asked', async () => {
    const exchange = async (extra: Record<string, string>): Promise<Json> => {
      const back = await sandbox.consent(
        { scope: `openid email ${CALENDAR}`, access_type: 'offline', ...extra },
        { tick: [CALENDAR], account: OTHER },
      );
      return (
        await sandbox.token({
          grant_type: 'authorization_code',
          code: back.searchParams.get('code')!,
          redirect_uri: REDIRECT,
        })
      ).body;
    };
    const first = await exchange({});
    expect(claims(text(first, 'id_token'))['email']).toBe(OTHER);
    expect(first['refresh_token']).toBeDefined();
    expect((await exchange({}))['refresh_token']).toBeUndefined();
    expect((await exchange({ prompt: 'consent' }))['refresh_token']).toBeDefined();
  });

  it('grants only what was ticked, and adds earlier grants when asked to', async () => {
    const both = `openid email ${GMAIL} ${CALENDAR}`;
    await sandbox.admin('POST', '/tokens/revoke', { account: ME });
    const partial = await sandbox.consent({ scope: both, ...OFFLINE }, { tick: [CALENDAR] });
    const tokens = (
      await sandbox.token({
        grant_type: 'authorization_code',
        code: partial.searchParams.get('code')!,
        redirect_uri: REDIRECT,
      })
    ).body;
    expect(text(tokens, 'scope')).toContain(CALENDAR);
    expect(text(tokens, 'scope')).not.toContain(GMAIL);
    const refused = await sandbox.get('/gmail/v1/users/me/profile', text(tokens, 'access_token'));
    expect([refused.status, reason(refused), text(refused.body, 'error.details.0.reason')]).toEqual([
      403,
      'insufficientPermissions',
      'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
    ]);

    const later = await sandbox.consent({ scope: `openid ${GMAIL}`, ...OFFLINE }, { tick: [GMAIL] });
    expect(later.searchParams.get('scope')).toContain(CALENDAR);
  });

  it('sends the browser back with access_denied, and never to an unknown address', async () => {
    const cancelled = await sandbox.consent({ scope: `openid ${GMAIL}` }, { allow: false });
    expect(cancelled.searchParams.get('error')).toBe('access_denied');
    expect(cancelled.searchParams.get('state')).toBe('s1');
    await expect(sandbox.consent({ scope: 'openid', redirect_uri: 'https://evil.example/cb' })).rejects.toThrow(
      'redirect_uri_mismatch',
    );
    await expect(sandbox.consent({ scope: 'openid', client_id: 'nobody' })).rejects.toThrow('invalid_client');
    expect((await sandbox.consent({ scope: 'openid https://nothing.example/scope' })).searchParams.get('error')).toBe(
      'invalid_scope',
    );
  });
});

describe('the token endpoint', () => {
  it('refuses a wrong verifier, a missing one, and a code used twice', async () => {
    const codeFor = async (extra: Record<string, string>): Promise<string> =>
      (await sandbox.consent({ scope: 'openid', ...extra })).searchParams.get('code')!;
    const { challenge } = pkce();
    for (const verifier of ['wrong', '']) {
      const answer = await sandbox.token({
        grant_type: 'authorization_code',
        code: await codeFor(challenge),
        redirect_uri: REDIRECT,
        code_verifier: verifier,
      });
      expect([answer.status, answer.body['error']]).toEqual([400, 'invalid_grant']);
    }
    const code = await codeFor({});
    const form = { grant_type: 'authorization_code', code, redirect_uri: REDIRECT };
    expect((await sandbox.token(form)).status).toBe(200);
    expect((await sandbox.token(form)).body).toEqual({ error: 'invalid_grant', error_description: 'Bad Request' });
  });

  it('authenticates the client by body or header', async () => {
    expect(
      (await sandbox.token({ grant_type: 'refresh_token', refresh_token: 'x', client_secret: 'wrong' })).status,
    ).toBe(401);
    const { refresh } = await sandbox.grant([GMAIL]);
    const basic = Buffer.from('omnicrm-sandbox:omnicrm-sandbox-secret').toString('base64');
    const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refresh });
    const answer = await sandbox.fetch('/token', {
      method: 'POST',
      body,
      headers: { authorization: `Basic ${basic}` },
    });
    expect(answer.status).toBe(200);
  });

  it('refreshes until the grant is revoked; then every token of it fails', async () => {
    const { access, refresh } = await sandbox.grant([GMAIL]);
    const refreshed = await sandbox.token({ grant_type: 'refresh_token', refresh_token: refresh });
    const second = text(refreshed.body, 'access_token');
    expect((await sandbox.get('/gmail/v1/users/me/profile', second)).status).toBe(200);
    expect(
      (await sandbox.fetch('/revoke', { method: 'POST', body: new URLSearchParams({ token: refresh }) })).status,
    ).toBe(200);
    for (const token of [access, second, 'never-issued']) {
      const answer = await sandbox.get('/gmail/v1/users/me/profile', token);
      expect([answer.status, reason(answer)]).toEqual([401, 'authError']);
    }
    const dead = await sandbox.token({ grant_type: 'refresh_token', refresh_token: refresh });
    expect([dead.status, dead.body]).toEqual([
      400,
      { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' },
    ]);
  });

  it('lets an admin expire access tokens while refresh tokens live on', async () => {
    const { access, refresh } = await sandbox.grant([GMAIL]);
    await sandbox.admin('POST', '/tokens/expire', { account: ME });
    expect((await sandbox.get('/gmail/v1/users/me/profile', access)).status).toBe(401);
    expect((await sandbox.token({ grant_type: 'refresh_token', refresh_token: refresh })).status).toBe(200);
  });
});
