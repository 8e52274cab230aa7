export const FAULT_KINDS = [
  '429',
  '403',
  '500',
  '503',
  'stall',
  'truncate',
  'reset',
  'invalid_grant',
  'expired_history',
  'sync_gone',
  'page_token',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A call on its way in, as far as faults care. "oauth.token" and "oauth.revoke" are the endpoints of tokens. */
export interface FaultTarget {
  method: string;
  account: string;
  path: string;
  /** Whether it asks for a further page. */
  paged?: boolean;
}

export interface Fault {
  kind: FaultKind;
  /** Seconds; named in the refusal's message as a time, as Gmail does, and in no header. */
  retryAfter?: number | undefined;
  /** Overrides the kind's usual reason. */
  reason?: string | undefined;
  stallMs?: number | undefined;
}

/** Where faults come from: the admin's queue, or a seeded schedule. */
export interface FaultSource {
  next(target: FaultTarget): Fault | undefined;
}

const LISTINGS = ['gmail.users.messages.list', 'gmail.users.history.list', 'calendar.events.list'];

const ONLY_FOR: Partial<Record<FaultKind, readonly string[]>> = {
  invalid_grant: ['oauth.token'],
  expired_history: ['gmail.users.history.list'],
  sync_gone: ['calendar.events.list'],
  page_token: LISTINGS,
};

/** Can this kind of fault happen to this call at all? */
export function applies(kind: FaultKind, { method, paged }: FaultTarget): boolean {
  if (kind === 'page_token' && !paged) return false;
  return ONLY_FOR[kind]?.includes(method) ?? true;
}
