import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { renderEnvExample } from './env-example.js';
import { platformConfig, platformRules } from './platform.config.js';
import { ConfigurationError, readConfig } from './read-config.js';
import { defineConfig, secretVariable, variable } from './section.js';

const KEY = `k1:${Buffer.from(Array.from({ length: 32 }, (_, i) => i * 7)).toString('base64url')}`;

function faultsOf(environment: Record<string, string>): string[] {
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

  it.each([
    ['a key that is not random', { ENCRYPTION_KEYS: `k1:${'A'.repeat(43)}` }, 'not random'],
    ['plain http', { PUBLIC_URL: 'http://crm.example' }, 'https://'],
    ['no database', { DATABASE_URL: '' }, 'DATABASE_URL is missing'],
    ['one key id for two keys', { ENCRYPTION_KEYS: `${KEY},${KEY}` }, 'twice'],
  ])('refuses %s in production', (_, change, fault) => {
    const sound = {
      NODE_ENV: 'production',
      ENCRYPTION_KEYS: KEY,
      PUBLIC_URL: 'https://crm.example',
      DATABASE_URL: 'postgres://db/x',
    };
    expect(faultsOf(sound)).toEqual([]);
    expect(faultsOf({ ...sound, ...change }).join('\n')).toContain(fault);
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
