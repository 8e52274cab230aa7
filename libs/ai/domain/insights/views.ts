import type { EvidencePart, InsightKind, SubjectKind } from './evidence.js';

/** Whose insights are meant. */
export interface SubjectRef {
  readonly kind: SubjectKind;
  readonly contactId: string | null;
  readonly savedViewId: string | null;
}

export const INBOX: SubjectRef = { kind: 'inbox', contactId: null, savedViewId: null };
export const ofContact = (contactId: string): SubjectRef => ({ kind: 'contact', contactId, savedViewId: null });
export const ofView = (savedViewId: string): SubjectRef => ({ kind: 'segment', contactId: null, savedViewId });

/** A subject as it was looked at. */
export interface SubjectView {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly contactId: string | null;
  readonly savedViewId: string | null;
  readonly fingerprint: string | null;
  readonly inputHash: string | null;
  readonly evidenceCount: number;
  readonly insightCount: number;
  /** Whether all that was made is there. */
  readonly complete: boolean;
  readonly lookedAt: Date;
}

export interface CitationView {
  readonly interactionId: string | null;
  readonly taskId: string | null;
  readonly part: EvidencePart;
  readonly quote: string;
}

export interface StatementView {
  readonly text: string;
  readonly citations: CitationView[];
}

/** What is told of a subject, of one kind, as it is shown. */
export interface InsightView {
  readonly id: string;
  readonly kind: InsightKind;
  readonly statements: StatementView[];
  readonly model: string | null;
  /** In credits. */
  readonly cost: number;
  readonly madeAt: Date;
  readonly dismissed: boolean;
  readonly feedback: 'up' | 'down' | null;
  /** The user's own words, which stand in its place. */
  readonly correction: string | null;
}

/** `off`: switched off, `none`: never made, `too_little`: there is nothing to make them of. */
export type InsightState = 'off' | 'none' | 'too_little' | 'stale' | 'current';

export interface InsightSetView {
  readonly state: InsightState;
  /** When it was looked at last. */
  readonly lookedAt: Date | null;
  readonly items: readonly InsightView[];
}
