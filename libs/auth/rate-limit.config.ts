import { z } from 'zod';
import { defineConfig, variable } from '../platform/config/index.js';

const positive = z.coerce.number().int().positive();

/** How much may be asked of this installation in a minute. */
export const rateLimitConfig = defineConfig('rate limits', {
  RATE_LIMIT_AUTH: variable(positive.default(5), 'Sign-ins begun, and API keys refused, a minute from one address.'),
  RATE_LIMIT_SYNC: variable(
    positive.default(10),
    'Imports, looks for changes and undos that one person may start a minute.',
  ),
  RATE_LIMIT_DEFAULT: variable(
    positive.default(60),
    'Requests a minute of one API key, or of one address without any.',
  ),
  RATE_LIMIT_COST: variable(
    positive.default(50_000),
    'GraphQL cost a minute of one API key, or of one address without any: the number of objects that operations may resolve.',
  ),
  RATE_LIMIT_BROWSER: variable(
    positive.default(1_200),
    'Requests a minute of one person, in all their browsers and keys; far above what the web client sends.',
  ),
  RATE_LIMIT_BROWSER_COST: variable(
    positive.default(1_000_000),
    'GraphQL cost a minute of one person, in all their browsers and keys.',
  ),
});
