import { createHmac, createPublicKey } from 'node:crypto';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type JWTPayload, SignJWT, UnsecuredJWT, type CryptoKey, exportJWK, generateKeyPair } from 'jose';
import { readConfig } from '../../platform/config/index.js';
import type { ConfigOf, platformConfig } from '../../platform/config/index.js';
import { OutboundHttp } from '../../platform/http/index.js';
import { authConfig } from '../auth.config.js';
import { IdTokenVerifier } from './id-token-verifier.service.js';

const issuer = 'https://accounts.google.com';
const clientId = 'client.apps.example';
const nonce = 'n'.repeat(43);
const now = Math.floor(Date.now() / 1000);
const honest: JWTPayload = {
  iss: issuer,
  aud: clientId,
  azp: clientId,
  sub: '104000000000000000001',
  email: 'ada@example.org',
  email_verified: true,
  name: 'Ada Example',
  nonce,
  iat: now,
  exp: now + 3600,
};

let keys: { publicKey: CryptoKey; privateKey: CryptoKey };
let stranger: { privateKey: CryptoKey };
let server: Server;
let http: OutboundHttp;
let verifier: IdTokenVerifier;

function verifierFor(jwksUrl: string): IdTokenVerifier {
  const environment = { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: 'x', GOOGLE_JWKS_URL: jwksUrl };
  const values = readConfig([authConfig], environment).get(authConfig);
  return new IdTokenVerifier(values as ConfigOf<typeof authConfig>, http);
}

beforeAll(async () => {
  keys = await generateKeyPair('RS256', { extractable: true });
  stranger = await generateKeyPair('RS256');
  const published = JSON.stringify({
    keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k1', use: 'sig', alg: 'RS256' }],
  });
  server = createServer((request, response) => {
    if (request.url !== '/certs') return response.writeHead(503).end();
    response.setHeader('content-type', 'application/json').end(published);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  http = new OutboundHttp({ OUTBOUND_TIMEOUT_MS: 5000 } as ConfigOf<typeof platformConfig>, new Set([origin]));
  verifier = verifierFor(`${origin}/certs`);
});

afterAll(async () => {
  await http.onApplicationShutdown();
  await new Promise((closed) => server.close(closed));
});

const sign = (claims: JWTPayload, header = {}, key = keys.privateKey) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header }).sign(key);
const without = (claim: string) => Object.fromEntries(Object.entries(honest).filter(([name]) => name !== claim));

/** The public key used as a shared secret: the classic confusion of algorithms. */
async function confused(): Promise<string> {
  const pem = createPublicKey({ key: await exportJWK(keys.publicKey), format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  });
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'HS256', kid: 'k1' })}.${part(honest)}`;
  return `${signed}.${createHmac('sha256', pem).update(signed).digest('base64url')}`;
}

async function altered(): Promise<string> {
  const [header, , signature] = (await sign(honest)).split('.');
  const body = Buffer.from(JSON.stringify({ ...honest, sub: '1' })).toString('base64url');
  return [header, body, signature].join('.');
}

describe('IdTokenVerifier', () => {
  it('tells who an honest token is about', async () => {
    await expect(verifier.verify(await sign(honest), nonce)).resolves.toEqual({
      issuer,
      subject: '104000000000000000001',
      email: 'ada@example.org',
      name: 'Ada Example',
    });
  });

  it('tells when the person proved it, where the provider does', async () => {
    const { provedAt } = await verifier.verify(await sign({ ...honest, auth_time: now - 600 }), nonce);
    expect(provedAt).toEqual(new Date((now - 600) * 1000));
  });

  it('gives one issuer for both of its spellings, so that they are one identity', async () => {
    const { issuer: named } = await verifier.verify(await sign({ ...honest, iss: 'accounts.google.com' }), nonce);
    expect(named).toBe(issuer);
  });

  it('takes the address as name when there is no name', async () => {
    expect((await verifier.verify(await sign(without('name')), nonce)).name).toBe('ada@example.org');
  });

  it.each<[string, () => Promise<string> | string]>([
    ['an empty token', () => ''],
    ['no token', () => 'not.a.token'],
    ['an unsigned token', () => new UnsecuredJWT(honest).encode()],
    ['the public key as a shared secret', confused],
    ['a changed payload', altered],
    ["a stranger's key under a known id", () => sign(honest, {}, stranger.privateKey)],
    ['an unknown key', () => sign(honest, { kid: 'k2' })],
    [
      'another RSA algorithm',
      async () => {
        const { privateKey } = await generateKeyPair('PS256');
        return sign(honest, { alg: 'PS256' }, privateKey);
      },
    ],
    ['another issuer', () => sign({ ...honest, iss: 'https://accounts.evil.example' })],
    ['an issuer that only begins alike', () => sign({ ...honest, iss: 'https://accounts.google.com.evil.example' })],
    ['no issuer', () => sign(without('iss'))],
    ['another audience', () => sign({ ...honest, aud: 'other.apps.example' })],
    ['a second audience', () => sign({ ...honest, aud: [clientId, 'other.apps.example'] })],
    ['no audience', () => sign(without('aud'))],
    ['another authorized party', () => sign({ ...honest, azp: 'other.apps.example' })],
    ['an expired token', () => sign({ ...honest, iat: now - 7200, exp: now - 3600 })],
    ['no expiry', () => sign(without('exp'))],
    ['a token of the future', () => sign({ ...honest, nbf: now + 3600 })],
    ['another nonce', () => sign({ ...honest, nonce: 'm'.repeat(43) })],
    ['no nonce', () => sign(without('nonce'))],
    ['no subject', () => sign(without('sub'))],
    ['an empty subject', () => sign({ ...honest, sub: '' })],
  ])('refuses %s', async (_, forge) => {
    await expect(verifier.verify(await forge(), nonce)).rejects.toMatchObject({ code: 'IDENTITY_INVALID' });
  });

  it('refuses an empty nonce, which would fit a token of no flow', async () => {
    await expect(verifier.verify(await sign({ ...honest, nonce: '' }), '')).rejects.toMatchObject({
      code: 'IDENTITY_INVALID',
    });
  });

  it.each(['/broken', '/certs'])('says so when the keys cannot be had (%s)', async (path) => {
    const host =
      path === '/broken' ? `http://127.0.0.1:${(server.address() as AddressInfo).port}` : 'http://127.0.0.2:1';
    const unreachable = verifierFor(`${host}${path}`);
    await expect(unreachable.verify(await sign(honest), nonce)).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
  });
});
