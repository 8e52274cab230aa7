import type { BatchOptions } from './batch.types.js';

/** What a person asked to see, and what its approval will allow. */
export type PreviewInput = BatchOptions;

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

export interface PreviewReason {
  reason: string;
  label: string;
  count: number;
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
  sampledItems: number;
  leftOut: PreviewReason[];
  withoutContact: PreviewReason[];
  sample: PreviewItem[];
  estimatedSeconds: number;
  estimatedQuotaUnits: number;
}
