import type { SubjectKind } from '../../data/embeddings/derived-row.js';

export type { SubjectKind } from '../../data/embeddings/derived-row.js';

/** A part of a text, in UTF-16 units from 0. */
export interface TextRange {
  start: number;
  length: number;
}

/** Why something was found: its words, words that are spelled almost like those, or what it is about. */
export type MatchReason = 'words' | 'spelling' | 'meaning';

export const MATCH_REASONS: readonly MatchReason[] = ['words', 'spelling', 'meaning'];

/** What a search is narrowed down to; null stands for everything. */
export interface SearchFilter {
  kinds: readonly SubjectKind[] | null;
  /** What somebody took part in. */
  contactId: string | null;
  /** The first moment that counts, and the first that no longer does. */
  from: Date | null;
  to: Date | null;
}

export const NO_FILTER: SearchFilter = { kinds: null, contactId: null, from: null, to: null };

/** What a search found. */
export interface SearchHit {
  id: string;
  kind: SubjectKind;
  occurredAt: Date | null;
  /** Name, subject or file name; may be empty. */
  title: string;
  titleHighlights: TextRange[];
  /** The part of the text that fits best, or its first words. */
  excerpt: string;
  excerptHighlights: TextRange[];
  /** Who it is with; for a contact the address. */
  people: string | null;
  /** Of a document, whose it is; of an interaction, somebody who took part. */
  contactId: string | null;
  /** Best first. */
  reasons: MatchReason[];
}

/** A page of what a search found. */
export interface SearchPage {
  /** One more than was asked for when there are more. */
  hits: SearchHit[];
  /** How many were passed over. */
  offset: number;
  /** Whether vectors took part; not when AI is off, or its budget is used up. */
  byMeaning: boolean;
}

/** Something like something else. */
export interface Similar {
  id: string;
  /** 0 to 1. */
  likeness: number;
}
