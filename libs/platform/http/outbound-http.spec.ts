import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConfigOf, platformConfig } from '../config/index.js';
import { OutboundHostError, OutboundHttp } from './outbound-http.js';

let server: Server;
let origin: string;
let port: number;
let http: OutboundHttp;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/slow') return;
    response.writeHead(302, { location: `http://127.0.0.1:${port}/inside` }).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  ({ port } = server.address() as AddressInfo);
  origin = `http://127.0.0.1:${port}`;
  http = new OutboundHttp({ OUTBOUND_TIMEOUT_MS: 200 } as ConfigOf<typeof platformConfig>, new Set([origin]));
});

afterAll(async () => {
  await http.onApplicationShutdown();
  server.closeAllConnections();
  server.close();
});

describe('OutboundHttp', () => {
  it.each([
    ['another host', () => 'https://evil.example/'],
    ['another port of an allowed host', () => `http://127.0.0.1:${port + 1}/`],
    ['another scheme', () => `https://127.0.0.1:${port}/`],
    ['the metadata service of a cloud', () => 'http://169.254.169.254/latest/meta-data/'],
    ['this machine by name', () => `http://localhost:${port}/`],
    ['an address in IPv6', () => `http://[::ffff:127.0.0.1]:${port}/`],
    ['an allowed host in the credentials', () => `${origin}@evil.example/`],
    ['an allowed host as the beginning of another', () => `http://127.0.0.1.evil.example:${port}/`],
    ['a file', () => 'file:///etc/passwd'],
    ['what is no URL', () => 'evil'],
  ])('does not reach %s', async (_, url) => {
    asked.length = 0;
    await expect(http.fetch(url())).rejects.toThrow();
    await expect(http.request(url())).rejects.toThrow();
    expect(asked).toEqual([]);
  });

  it.each(['2130706433', '0x7f.1', '0177.0.0.1', '127.1'])('knows %s for the address that it is', async (spelling) => {
    const others = new OutboundHttp({ OUTBOUND_TIMEOUT_MS: 200 } as ConfigOf<typeof platformConfig>, new Set());
    await expect(others.request(`http://${spelling}:${port}/`)).rejects.toThrow(OutboundHostError);
    expect((await http.request(`http://${spelling}:${port}/`)).status).toBe(302);
    await others.onApplicationShutdown();
  });

  it('follows no redirect, which could lead anywhere', async () => {
    asked.length = 0;
    expect((await http.fetch(`${origin}/a`)).status).toBe(302);
    expect((await http.request(`${origin}/b`)).status).toBe(302);
    expect(asked).toEqual(['/a', '/b']);
  });

  it('gives up after its time', async () => {
    await expect(http.request(`${origin}/slow`)).rejects.toThrow(/timeout/i);
  });

  it('does not tell the path of what it refuses', async () => {
    await expect(http.request('https://evil.example/?code=s3cret')).rejects.toThrow(/^(?!.*s3cret)/);
  });
});
