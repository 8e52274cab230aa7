import type { BatchOptions } from './batch.types.js';

/** What a person asked to see, and what its approval will allow. */
export interface PreviewInput extends BatchOptions {
  /** Whether an approval also saves what was chosen, as the preferences of the account. */
  readonly savesPreferences?: true;
}

export interface PreviewCount {
  key: string;
  label: string;
  count: number;
}

export interface PreviewPerson {
  address: string;
  name: string | null;
  items: number;
}

export interface PreviewCompany {
  domain: string;
  name: string;
  people: number;
  items: number;
}

export interface PreviewReason {
  reason: string;
  label: string;
  count: number;
  exact: boolean;
}

export interface PreviewItem {
  title: string;
  with: string;
  /** ISO time. */
  occurredAt: string | null;
  note: string | null;
}

/** What a preview shows, as it is kept (JSON). */
export interface PreviewResult {
  totalItems: number;
  exact: boolean;
  byMonth: PreviewCount[];
  byContainer: PreviewCount[];
  byDomain: PreviewCount[];
  people: PreviewPerson[];
  peopleTotal: number;
  companies: PreviewCompany[];
  companiesTotal: number;
  sampledItems: number;
  leftOut: PreviewReason[];
  withoutContact: PreviewReason[];
  sample: PreviewItem[];
  estimatedSeconds: number;
  estimatedQuotaUnits: number;
}
