/** Which entries are asked for; what is null does not narrow them down. */
export interface AuditFilter {
  /** Kind of thing that something was done to, e.g. `session`. */
  subjectType: string | null;
  actor: 'user' | 'system' | null;
  /** Nothing before this moment. */
  from: Date | null;
  /** Nothing at this moment or after it. */
  to: Date | null;
}

export const WHOLE_LOG: AuditFilter = { subjectType: null, actor: null, from: null, to: null };
