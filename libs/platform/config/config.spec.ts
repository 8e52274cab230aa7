import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { renderEnvExample } from './env-example.js';
import { platformConfig, platformRules } from './platform.config.js';
import { isWeakKey } from './weak-key.js';
import { ConfigurationError, readConfig } from './read-config.js';
import { defineConfig, secretVariable, variable } from './section.js';

/** A key of bytes that are made by their place. */
const keyOf = (byteAt: (index: number) => number) =>
  `k1:${Buffer.from(Array.from({ length: 32 }, (_, i) => byteAt(i))).toString('base64url')}`;
/** Looks random, and is the same each time. */
const KEY = keyOf((i) => createHash('sha256').update('a key for tests').digest()[i]!);
const TYPED = 'correct horse battery staple 123';

function faultsOf(environment: Record<string, string | undefined>): string[] {
  try {
    readConfig([platformConfig], environment, [platformRules]);
    return [];
  } catch (error) {
    return (error as ConfigurationError).faults;
  }
}

describe('configuration', () => {
  it('lists every fault at once, in words, without showing a value', () => {
    const faults = faultsOf({ PORT: 'eighty', PUBLIC_URL: 'ftp://x', DATABASE_URL: 'mysql://user:hunter2@db/x' });
    expect(faults.map((fault) => fault.split(' ')[0]).sort()).toEqual([
      'DATABASE_URL',
      'ENCRYPTION_KEYS',
      'PORT',
      'PUBLIC_URL',
    ]);
    expect(faults.join('\n')).not.toContain('hunter2');
  });

  it('lists faults across variables beside those of single ones', () => {
    const faults = faultsOf({ NODE_ENV: 'production', PUBLIC_URL: 'http://crm.example', PORT: 'eighty' });
    expect(faults.map((fault) => fault.split(' ')[0]).sort()).toEqual([
      'DATABASE_URL',
      'ENCRYPTION_KEYS',
      'PORT',
      'PUBLIC_URL',
    ]);
  });

  it.each<[string, { ENCRYPTION_KEYS?: string; [name: string]: string | undefined }, string]>([
    ['no key', { ENCRYPTION_KEYS: '' }, 'is missing'],
    ['a short key', { ENCRYPTION_KEYS: 'k1:c2hvcnQ' }, '43 characters'],
    ['a key without an id', { ENCRYPTION_KEYS: KEY.slice(3) }, 'id:key'],
    ['zeros', { ENCRYPTION_KEYS: `k1:${'A'.repeat(43)}` }, 'not random'],
    ['one byte over and over', { ENCRYPTION_KEYS: keyOf(() => 0xab) }, 'not random'],
    ['eight bytes over and over', { ENCRYPTION_KEYS: keyOf((i) => (i % 8) * 31) }, 'not random'],
    ['bytes that count up', { ENCRYPTION_KEYS: keyOf((i) => i + 1) }, 'not random'],
    ['bytes in even steps', { ENCRYPTION_KEYS: keyOf((i) => i * 7) }, 'not random'],
    ['a key that was typed', { ENCRYPTION_KEYS: `k1:${Buffer.from(TYPED).toString('base64url')}` }, 'not random'],
    ['an old key that is weak', { ENCRYPTION_KEYS: `${KEY},k0:${'A'.repeat(43)}` }, 'not random'],
    ['one key id for two keys', { ENCRYPTION_KEYS: `${KEY},${KEY}` }, 'an id of its own'],
    ['one key by two ids', { ENCRYPTION_KEYS: `${KEY},k2:${KEY.slice(3)}` }, 'one key by two ids'],
    ['plain http', { PUBLIC_URL: 'http://crm.example' }, 'https://'],
    ['a host that only begins like this machine', { PUBLIC_URL: 'http://localhost.example' }, 'https://'],
    ['no database', { DATABASE_URL: '' }, 'DATABASE_URL is missing'],
    ['a point to die at', { FAIL_POINT: 'before sync.page' }, 'Remove it'],
  ])('refuses %s in production, says what to do, and does not show it', (_, change, fault) => {
    const sound = {
      NODE_ENV: 'production',
      ENCRYPTION_KEYS: KEY,
      PUBLIC_URL: 'https://crm.example',
      DATABASE_URL: 'postgres://db/x',
    };
    expect(faultsOf(sound)).toEqual([]);
    const faults = faultsOf({ ...sound, ...change }).join('\n');
    expect(faults).toContain(fault);
    for (const entry of (change.ENCRYPTION_KEYS ?? '').split(','))
      if (entry !== '') expect(faults).not.toContain(entry.slice(entry.indexOf(':') + 1));
  });

  it('takes whatever generate-key makes', () => {
    for (let i = 0; i < 1_000; i++) expect(isWeakKey(randomBytes(32))).toBe(false);
  });

  it('takes an empty value for a missing one', () => {
    const section = defineConfig('example', { LIMIT: variable(z.coerce.number().default(5), 'How many.') });
    expect(readConfig([section], { LIMIT: '' }).get(section)).toEqual({ LIMIT: 5 });
  });

  it('renders an example with reasons and defaults, and no secret', () => {
    const section = defineConfig('example', {
      LIMIT: variable(z.coerce.number().default(5), 'How many.'),
      SECRET: secretVariable(z.string(), 'What opens it.'),
    });
    expect(renderEnvExample([section])).toContain('## example\n# How many.\n# LIMIT=5\n# What opens it.\nSECRET=\n');
  });
});
