import { z } from 'zod';
import { defineConfig, secretVariable, variable } from '../platform/config/index.js';

const price = (fallback: number) => z.coerce.number().min(0).default(fallback);

/** Whether there is intelligence, where it comes from besides this machine, and what it may cost. */
export const aiConfig = defineConfig('ai', {
  AI_ENABLED: variable(
    z.stringbool().default(true),
    'Whether models are called at all; each user can switch them off, too.',
  ),
  AI_BASE_URL: variable(
    z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
    'An endpoint that speaks the protocol of OpenAI, e.g. `https://api.openai.com/v1` or `http://127.0.0.1:11434/v1`. Without it everything runs here and nothing leaves this machine.',
  ),
  AI_API_KEY: secretVariable(z.string().min(1).optional(), 'Key for AI_BASE_URL; sent nowhere else.'),
  AI_CHAT_MODEL: variable(
    z.string().trim().min(1).optional(),
    'Model at AI_BASE_URL that chats and writes insights. It is in use from the first start with it; an administrator can choose another.',
  ),
  AI_CHAT_INPUT_PRICE: variable(
    price(15),
    'Credits that a million tokens cost which AI_CHAT_MODEL reads; 0 for a model of your own.',
  ),
  AI_CHAT_OUTPUT_PRICE: variable(price(60), 'Credits that a million tokens cost which AI_CHAT_MODEL writes.'),
  AI_EMBEDDING_MODEL: variable(
    z.string().trim().min(1).optional(),
    'Model at AI_BASE_URL that makes vectors for search, in use like AI_CHAT_MODEL. Everything is read again by it, in the background.',
  ),
  AI_EMBEDDING_DIMENSIONS: variable(
    z.coerce.number().int().min(1).max(4_000).default(1_536),
    'How long the vectors of AI_EMBEDDING_MODEL are.',
  ),
  AI_EMBEDDING_SHORTENED: variable(
    z.stringbool().default(false),
    'Whether AI_EMBEDDING_MODEL is asked for vectors of that length; only for models that can shorten theirs.',
  ),
  AI_EMBEDDING_PRICE: variable(price(2), 'Credits that a million tokens cost which AI_EMBEDDING_MODEL reads.'),
  AI_CREDITS: variable(
    z.coerce.number().min(0).default(500),
    'Credits of each user for a month, unless an administrator gives them others. With the prices above a credit is about a cent of a dollar.',
  ),
  AI_TIMEOUT_MS: variable(
    z.coerce.number().int().positive().default(60_000),
    'A call of a model that takes longer, with all its attempts, is given up.',
  ),
  AI_BREAKER_FAILURES: variable(
    z.coerce.number().int().min(1).default(5),
    'After so many temporary failures in a row an endpoint is left alone.',
  ),
  AI_BREAKER_SECONDS: variable(
    z.coerce.number().positive().default(10),
    'How long it is left alone, before one call tries again.',
  ),
});
