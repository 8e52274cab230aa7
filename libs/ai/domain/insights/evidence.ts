/** Something that happened, or is to be done, as it may be cited. */
export interface Evidence {
  /** By what an answer names it: `e1`, `e2`, … */
  readonly id: string;
  readonly source: 'interaction' | 'task';
  /** Key of its row. */
  readonly key: string;
  readonly kind: 'email' | 'meeting' | 'call' | 'note' | 'task';
  /** When it happened, begins or is due, ISO; null for a task without a day. */
  readonly at: string | null;
  readonly direction: 'inbound' | 'outbound';
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  /** Name or address of who wrote it. */
  readonly author: string | null;
  /** The contact that wrote it, or that it is with. */
  readonly contactId: string | null;
  /** Whether the contact whose insights these are wrote it. */
  readonly bySubject: boolean;
  /** Whether it was written to the user, and not only copied. */
  readonly toUser: boolean;
  readonly conversation: string | null;
  readonly subject: string;
  /** Without quoted history and signature. */
  readonly body: string;
  /** What stood below the text; empty when nothing did. */
  readonly signature: string;
}

/** The parts of a piece of evidence that a quote may be of. */
export const EVIDENCE_PARTS = ['subject', 'body', 'signature'] as const;
export type EvidencePart = (typeof EVIDENCE_PARTS)[number];

/** What the insights are about. */
export interface InsightSubject {
  readonly kind: SubjectKind;
  /** Of the contact or the saved view; empty for the inbox. */
  readonly name: string;
  readonly company: string | null;
  readonly jobTitle: string | null;
}

export type SubjectKind = 'contact' | 'inbox' | 'segment';

/** All that an answer may be made of. */
export interface InsightInput {
  readonly subject: InsightSubject;
  /** ISO. */
  readonly now: string;
  /** Newest first. */
  readonly items: readonly Evidence[];
}

export const INSIGHT_KINDS = ['summary', 'next_step', 'risk', 'persona', 'digest'] as const;
export type InsightKind = (typeof INSIGHT_KINDS)[number];

/** One sentence of an answer, and what it leans on; nothing of it is believed yet. */
export interface DraftStatement {
  readonly kind: InsightKind;
  readonly text: string;
  readonly citations: readonly { readonly evidenceId: string; readonly quote: string }[];
}

/** What a kind of subject is told about. */
export const KINDS_OF: Readonly<Record<SubjectKind, readonly InsightKind[]>> = {
  contact: ['summary', 'next_step', 'risk', 'persona'],
  inbox: ['digest'],
  segment: ['digest'],
};

/** By what the answer for a kind of subject is known to models. */
export const ANSWER_NAMES: Readonly<Record<SubjectKind, string>> = {
  contact: 'contact_insights',
  inbox: 'inbox_digest',
  segment: 'segment_insights',
};
