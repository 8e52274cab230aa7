/** A stretch of time. Every bound that is given holds; what has no time is in no stretch. */
export interface DateRange {
  /** At or after this moment. */
  after?: Date;
  /** Before this moment. */
  before?: Date;
  /** Within so many days, back from now. */
  withinDays?: number;
  /** Longer ago than so many days. */
  olderThanDays?: number;
}

/** Bounds of a number, both included. */
export interface NumberRange {
  min?: number;
  max?: number;
}

/** Conditions on a contact; of those that are given every one holds. */
export interface ContactConditions {
  tagId?: string;
  companyId?: string;
  /** Registrable domain of the company, or the domain of an address; lower case. */
  domain?: string;
  /** Part of the name or of an address. */
  text?: string;
  hasCompany?: boolean;
  hasPhone?: boolean;
  hasJobTitle?: boolean;
  /** Score, 0–100. */
  strength?: NumberRange;
  lastInteraction?: DateRange;
  neverContacted?: boolean;
  firstInteraction?: DateRange;
  interactions?: NumberRange;
  created?: DateRange;
  edited?: boolean;
  hasNextMeeting?: boolean;
  batchId?: string;
}

/** Conditions, joined in groups that may hold groups. */
export interface ContactFilter extends ContactConditions {
  /** Each of these holds. */
  all?: ContactFilter[];
  /** At least one of these holds; of an empty list none does. */
  any?: ContactFilter[];
  /** This does not hold. */
  not?: ContactFilter;
}

export const CONTACT_SORT_FIELDS = [
  'lastInteraction',
  'firstInteraction',
  'name',
  'strength',
  'interactions',
  'created',
] as const;

/** What a list of contacts is ordered by. What has no time comes last, whichever way. */
export interface ContactSort {
  field: (typeof CONTACT_SORT_FIELDS)[number];
  direction: 'asc' | 'desc';
}
