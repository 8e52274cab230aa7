const DAY_MS = 24 * 60 * 60 * 1_000;
const SEALED = 'until:';

/** What a calendar's cursor says: up to when planned events were taken in, null for all, and Google's own token. */
export interface CalendarCursor {
  readonly until: Date | null;
  readonly syncToken: string;
}

/** A part of the future that has come near enough, while it is listed. */
export interface Reveal {
  /** What the cursor goes on with afterwards. */
  readonly syncToken: string;
  readonly from: Date;
  readonly to: Date | null;
  /** Google's page token. */
  readonly page: string | null;
}

/** A limit on planned events moves on with time, and Google does not tell of events that have merely come nearer. */
export function sealCursor({ until, syncToken }: CalendarCursor): string {
  return until === null ? syncToken : `${SEALED}${until.toISOString()} ${syncToken}`;
}

export function openCursor(cursor: string): CalendarCursor {
  const end = cursor.indexOf(' ');
  if (!cursor.startsWith(SEALED) || end < 0) return { until: null, syncToken: cursor };
  return { until: new Date(cursor.slice(SEALED.length, end)), syncToken: cursor.slice(end + 1) };
}

/** Whether more of the future is wanted than was taken in; once a day is often enough. */
export function isDue(until: Date | null, edge: Date | null): until is Date {
  return until !== null && (edge === null || edge.getTime() - until.getTime() >= DAY_MS);
}

/** Up to when planned events are taken in after a look that revealed nothing. */
export function reached(until: Date | null, edge: Date | null): Date | null {
  if (until === null || edge === null) return until ?? edge;
  return until < edge ? until : edge;
}

export function sealReveal(reveal: Reveal): string {
  return SEALED + JSON.stringify(reveal);
}

/** Null when the page token is Google's own. */
export function openReveal(pageToken: string | null): Reveal | null {
  if (!pageToken?.startsWith(SEALED)) return null;
  const { syncToken, from, to, page } = JSON.parse(pageToken.slice(SEALED.length)) as {
    syncToken: string;
    from: string;
    to: string | null;
    page: string | null;
  };
  return { syncToken, from: new Date(from), to: to === null ? null : new Date(to), page };
}
