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
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A call on its way in, as far as faults care. "oauth.token" is the token endpoint. */
export interface FaultTarget {
  method: string;
  account: string;
  path: string;
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

const ONLY_FOR: Partial<Record<FaultKind, string>> = {
  invalid_grant: 'oauth.token',
  expired_history: 'gmail.users.history.list',
  sync_gone: 'calendar.events.list',
};

/** Can this kind of fault happen to this method at all? */
export function applies(kind: FaultKind, method: string): boolean {
  return (ONLY_FOR[kind] ?? method) === method;
}
