/** The month of a moment, by its first day in UTC: "2026-05-01". */
export function periodOf(moment: Date): string {
  return `${moment.toISOString().slice(0, 7)}-01`;
}

/** When the next month begins, and credits are there again. */
export function renewsAt(moment: Date): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + 1, 1));
}
