import { describe, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { CookieJar } from './cookie-jar.js';

const token = 'a'.repeat(43);
const requestWith = (cookie?: string) => ({ headers: { cookie } }) as Request;

function written(publicUrl: string, write: (jar: CookieJar, response: Response) => void): string[] {
  const cookies: string[] = [];
  const response = {
    append: (_: string, value: string) => cookies.push(value),
    setHeader: () => undefined,
  };
  write(new CookieJar('omnicrm_session', publicUrl), response as unknown as Response);
  return cookies;
}

describe('CookieJar', () => {
  it('writes a __Host- cookie over HTTPS', () => {
    expect(written('https://crm.example', (jar, response) => jar.write(response, token, 60))).toEqual([
      `__Host-omnicrm_session=${token}; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax`,
    ]);
  });

  it('writes a plain cookie over HTTP, which browsers would refuse with the prefix', () => {
    expect(written('http://localhost:3000', (jar, response) => jar.write(response, token, 60))).toEqual([
      `omnicrm_session=${token}; Max-Age=60; Path=/; HttpOnly; SameSite=Lax`,
    ]);
  });

  it('clears with the attributes it was set with', () => {
    expect(written('https://crm.example', (jar, response) => jar.clear(response))).toEqual([
      '__Host-omnicrm_session=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax',
    ]);
  });

  it('reads its own cookie among others', () => {
    const jar = new CookieJar('omnicrm_session', 'https://crm.example');
    expect(jar.read(requestWith(`theme=dark; __Host-omnicrm_session=${token}; x=1`))).toBe(token);
  });

  it.each([
    undefined,
    '',
    'theme=dark',
    `omnicrm_session=${token}`,
    `__Host-omnicrm_session_2=${token}`,
    '__Host-omnicrm_session=short',
    `__Host-omnicrm_session=${token}a`,
    `__Host-omnicrm_session=${'a'.repeat(42)}'`,
  ])('reads nothing from %j', (cookie) => {
    expect(new CookieJar('omnicrm_session', 'https://crm.example').read(requestWith(cookie))).toBeNull();
  });
});
