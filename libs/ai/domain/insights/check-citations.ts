import { hash } from 'node:crypto';
import {
  type DraftStatement,
  EVIDENCE_PARTS,
  type Evidence,
  type EvidencePart,
  type InsightInput,
  type InsightKind,
  KINDS_OF,
} from './evidence.js';
import { findQuote } from './find-quote.js';
import { hostsIn, plainText } from './plain-text.js';
import { isSupported } from './supported.js';

/** A quote that stands where it is said to. */
export interface CheckedCitation {
  readonly evidence: Evidence;
  readonly part: EvidencePart;
  /** In characters of the part; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** As it stands there. */
  readonly quote: string;
  /** SHA-256 of the quote, hex. */
  readonly digest: string;
}

/** A statement that may be shown. */
export interface CheckedStatement {
  readonly kind: InsightKind;
  readonly text: string;
  readonly citations: readonly CheckedCitation[];
}

export type Refusal =
  'other_kind' | 'empty' | 'uncited' | 'unknown_evidence' | 'not_quoted' | 'unsupported' | 'repeated';

export interface Checked {
  readonly kept: readonly CheckedStatement[];
  /** Why the others were refused, one entry each. */
  readonly refused: readonly Refusal[];
}

const MOST_STATEMENTS = 8;
const MOST_CITATIONS = 5;

/**
 * Keeps those statements of an answer that cite what is there. Each citation has to name evidence that was given, and quote
 * words that stand in it; numbers, days and names have to be of what is cited. Whatever fails is refused as a whole.
 */
export function checkCitations(drafts: readonly DraftStatement[], input: InsightInput): Checked {
  const byId = new Map(input.items.map((one) => [one.id, one]));
  const kept: CheckedStatement[] = [];
  const refused: Refusal[] = [];
  const told = new Set<string>();
  for (const draft of drafts) {
    const checked = check(draft, byId, input);
    if (typeof checked === 'string') refused.push(checked);
    else if (told.has(`${draft.kind} ${checked.text}`)) refused.push('repeated');
    else if (kept.filter(({ kind }) => kind === draft.kind).length < MOST_STATEMENTS) {
      told.add(`${draft.kind} ${checked.text}`);
      kept.push(checked);
    }
  }
  return { kept, refused };
}

function check(
  { kind, text, citations }: DraftStatement,
  byId: ReadonlyMap<string, Evidence>,
  input: InsightInput,
): CheckedStatement | Refusal {
  if (!KINDS_OF[input.subject.kind].includes(kind)) return 'other_kind';
  if (citations.length === 0) return 'uncited';
  const found: CheckedCitation[] = [];
  for (const { evidenceId, quote } of citations.slice(0, MOST_CITATIONS)) {
    const evidence = byId.get(evidenceId);
    if (!evidence) return 'unknown_evidence';
    const citation = locate(evidence, quote);
    if (!citation) return 'not_quoted';
    found.push(citation);
  }
  const cited = found.map(({ evidence }) => evidence);
  const plain = plainText(text, hostsIn(cited.flatMap((one) => EVIDENCE_PARTS.map((part) => one[part])).join('\n')));
  if (!/\p{L}/u.test(plain)) return 'empty';
  return isSupported(plain, cited, input.subject) ? { kind, text: plain, citations: found } : 'unsupported';
}

function locate(evidence: Evidence, quote: string): CheckedCitation | null {
  for (const part of EVIDENCE_PARTS) {
    const range = findQuote(evidence[part], quote);
    if (!range) continue;
    const exact = evidence[part].slice(range.start, range.end);
    return { evidence, part, ...range, quote: exact, digest: hash('sha256', exact) };
  }
  return null;
}
