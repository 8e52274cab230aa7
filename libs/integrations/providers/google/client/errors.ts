import { ProviderError, type ProviderErrorCode } from '../../../domain/provider-error.js';
import type { RefusedLimit } from '../../../domain/quota/quota-manager.js';
import { retryAfterMs } from './retry-after.js';

/** An answer of Google that is not a success, as far as it matters for what to do about it. */
export interface GoogleFailure {
  readonly status: number;
  /** Parsed JSON, or whatever came instead. */
  readonly body: unknown;
  readonly retryAfter: string | null;
}

/**
 * What each reason means. The reason decides, not the status: a missing scope and a spent quota are both a 403.
 * From the API's error pages and from answers seen.
 */
const BY_REASON: Readonly<Record<string, ProviderErrorCode>> = {
  authError: 'auth',
  invalid_grant: 'auth',
  unauthorized_client: 'auth',
  // Our own credentials are wrong: connecting again would not help.
  invalid_client: 'permanent',
  insufficientPermissions: 'permission',
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: 'permission',
  forbidden: 'permission',
  accessNotConfigured: 'permission',
  domainPolicy: 'permission',
  access_denied: 'permission',
  rateLimitExceeded: 'quota',
  userRateLimitExceeded: 'quota',
  quotaExceeded: 'quota',
  dailyLimitExceeded: 'quota',
  calendarUsageLimitsExceeded: 'quota',
  fullSyncRequired: 'cursor',
  updatedMinTooLongAgo: 'cursor',
  deleted: 'not-found',
  notFound: 'not-found',
  backendError: 'temporary',
  internalError: 'temporary',
  conflict: 'temporary',
  conditionNotMet: 'temporary',
};

const BY_STATUS: Readonly<Record<number, ProviderErrorCode>> = {
  401: 'auth',
  403: 'permission',
  404: 'not-found',
  408: 'temporary',
  409: 'temporary',
  410: 'cursor',
  412: 'temporary',
  429: 'quota',
};

const MESSAGES: Readonly<Record<ProviderErrorCode, string>> = {
  auth: 'Google no longer accepts the access; the account has to be connected again',
  permission: 'Google does not allow this with the permissions that were granted',
  quota: "Google's quota is used up for the moment",
  temporary: 'Google could not be reached or answered with a temporary failure',
  cursor: 'Google no longer knows the point that was read up to',
  'not-found': 'Google does not have this any more',
  permanent: 'Google refused the request',
};

/** What a refusal for quota is about. */
export type RefusedFor = RefusedLimit | 'concurrency';

/** A refusal for quota, with the limit that was reached, as far as Google says. */
export class QuotaRefusal extends ProviderError {
  constructor(
    message: string,
    readonly limit: RefusedFor,
    retryAfterMs: number | undefined,
  ) {
    super('quota', message, retryAfterMs);
  }
}

/** The one place that decides what a failed answer means. The message names reason and status, never content. */
export function googleError({ status, body, retryAfter }: GoogleFailure): ProviderError {
  const { reason, message } = describe(body);
  const code = codeOf(status, reason, message);
  const wait = code === 'quota' || code === 'temporary' ? retryAfterMs(retryAfter, message) : undefined;
  const words = `${MESSAGES[code]} (${[status, reason].filter(Boolean).join(' ')})`;
  return code === 'quota'
    ? new QuotaRefusal(words, limitOf(reason, message), wait)
    : new ProviderError(code, words, wait);
}

/** From the message, since the reasons are used for several limits. */
function limitOf(reason: string, message: string): RefusedFor {
  if (/concurrent/i.test(message)) return 'concurrency';
  if (reason === 'dailyLimitExceeded' || /per day|per minute per project/i.test(message)) return 'project';
  return /user/i.test(`${reason} ${message}`) ? 'user' : 'unknown';
}

/** A call that brought no answer: refused, reset, timed out, or cut off in the middle. */
export function googleUnreachable(): ProviderError {
  return new ProviderError('temporary', `${MESSAGES.temporary} (no answer)`);
}

function codeOf(status: number, reason: string, message: string): ProviderErrorCode {
  // Whatever a proxy or an overloaded server writes into the body of a 5xx, it is worth another attempt.
  if (status >= 500) return 'temporary';
  // A page token lives for some days; the listing has to begin again, as with a cursor.
  if (status === 400 && /page ?token/i.test(message)) return 'cursor';
  return BY_REASON[reason] ?? BY_STATUS[status] ?? 'permanent';
}

/** Finds reason and message in the shapes that Google's APIs and its token endpoint use. */
function describe(body: unknown): { reason: string; message: string } {
  const error = field(body, 'error');
  // The token endpoint: {"error": "invalid_grant", "error_description": "…"}
  if (typeof error === 'string') return { reason: word(error), message: text(field(body, 'error_description')) };
  const reasons = [...list(field(error, 'details')), ...list(field(error, 'errors'))].map((entry) =>
    word(field(entry, 'reason')),
  );
  const reason = reasons.find((candidate) => candidate in BY_REASON) ?? reasons.find(Boolean) ?? '';
  return { reason, message: text(field(error, 'message')) };
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Reasons are single words; anything else might be content and is not repeated. */
const word = (value: unknown): string => (/^[A-Za-z_]{1,60}$/.test(text(value)) ? text(value) : '');
