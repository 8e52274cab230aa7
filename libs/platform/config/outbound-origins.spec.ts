import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { outboundOrigins } from './outbound-origins.js';
import { readConfig } from './read-config.js';
import { defineConfig, ownVariable, variable } from './section.js';

describe('outboundOrigins', () => {
  it('are those of the URLs that the configuration names, but for its own', () => {
    const section = defineConfig('example', {
      PROVIDER_URL: variable(z.string(), 'Where the provider is.'),
      LIMIT: variable(z.coerce.number(), 'How many.'),
      REACHED_AT: ownVariable(z.string(), 'Where others reach us.'),
    });
    const environment = { PROVIDER_URL: 'https://api.example/v1/', LIMIT: '5', REACHED_AT: 'http://10.0.0.1/hook' };
    expect([...outboundOrigins(readConfig([section], environment))]).toEqual(['https://api.example']);
  });
});
