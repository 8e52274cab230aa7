import { z } from 'zod';
import { ModelError, type ModelErrorCode } from '../../errors.js';

/** A wait beyond an hour is a mistake, or no wait that a call could have. */
const LONGEST_WAIT_MS = 3_600_000;

const BY_STATUS: Readonly<Record<number, ModelErrorCode>> = {
  401: 'permission',
  402: 'permission',
  403: 'permission',
  408: 'temporary',
  409: 'temporary',
  413: 'too_long',
  425: 'temporary',
  429: 'rate_limited',
};

/** What servers call the reasons that matter more than the status. */
const BY_REASON: Readonly<Record<string, ModelErrorCode>> = {
  context_length_exceeded: 'too_long',
  string_above_max_length: 'too_long',
  // No more money: waiting does not help.
  insufficient_quota: 'permission',
  invalid_api_key: 'permission',
  content_policy_violation: 'refused',
  content_filter: 'refused',
};

const MESSAGES: Readonly<Record<ModelErrorCode, string>> = {
  permission: 'The model server does not let us in',
  rate_limited: 'The model server is asked too much for the moment',
  temporary: 'The model server could not be reached or failed for the moment',
  too_long: 'There was more to read than the model can take in',
  bad_answer: 'The model server answered with something that cannot be read',
  refused: 'The model refused to answer',
  permanent: 'The model server refused the request',
};

const failureSchema = z.object({ error: z.object({ code: z.unknown(), type: z.unknown() }).partial() });

/** Reasons are single words; anything else might be content and is not repeated. */
const word = (value: unknown): string => (typeof value === 'string' && /^[a-z_]{1,60}$/.test(value) ? value : '');

/** What an answer that is no success means. @param text of its body @param retryAfter the header */
export function failureOf(status: number, text: string, retryAfter: string | null, now = Date.now()): ModelError {
  const { code, type } = errorOf(text);
  const reason = word(code) || word(type);
  const meaning =
    BY_REASON[word(code)] ?? BY_REASON[word(type)] ?? BY_STATUS[status] ?? (status >= 500 ? 'temporary' : 'permanent');
  const wait = meaning === 'rate_limited' || meaning === 'temporary' ? waitOf(retryAfter, now) : null;
  return new ModelError(meaning, `${MESSAGES[meaning]} (${[status, reason].filter(Boolean).join(' ')})`, wait);
}

/** A failure that no answer tells of. @param what a word or two of ours */
export function failure(code: ModelErrorCode, what: string): ModelError {
  return new ModelError(code, `${MESSAGES[code]} (${what})`);
}

function errorOf(text: string): { code?: unknown; type?: unknown } {
  try {
    return failureSchema.safeParse(JSON.parse(text)).data?.error ?? {};
  } catch {
    return {};
  }
}

/** Seconds, or a date. @returns milliseconds from now */
function waitOf(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), LONGEST_WAIT_MS);
}
