import type { AuditFilterInput } from '../../gql/graphql.js';
import { isDay, startOfDay } from '../../lib/days.js';

/** What the audit log is narrowed down to, as the page's address tells it. */
export interface AuditSearch {
  /** Kind of thing that something was done to. */
  kind?: string | undefined;
  /** `user` or `system`. */
  who?: string | undefined;
  /** Days, as `2026-03-01`, of the reader's own time zone. */
  from?: string | undefined;
  to?: string | undefined;
}

/** The same as the filter of a query; null when nothing narrows the log down. */
export function auditFilter({ kind, who, from, to }: AuditSearch): AuditFilterInput | null {
  const filter: AuditFilterInput = {
    ...(kind && { subjectType: kind }),
    ...(who === 'user' && { actor: 'USER' }),
    ...(who === 'system' && { actor: 'SYSTEM' }),
    ...(from && isDay(from) && { from: startOfDay(from).toISOString() }),
    ...(to && isDay(to) && { to: startOfDay(to, 1).toISOString() }),
  };
  return Object.keys(filter).length > 0 ? filter : null;
}

/** Where the same entries come as a file. */
export function auditExportUrl(search: AuditSearch): string {
  const { subjectType, actor, from, to } = auditFilter(search) ?? {};
  const given = Object.entries({ subjectType, actor: actor?.toLowerCase(), from, to });
  const text = new URLSearchParams(given.flatMap(([name, value]) => (value ? [[name, String(value)]] : []))).toString();
  return `/audit/export.jsonl${text && `?${text}`}`;
}
