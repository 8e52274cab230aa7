import type { Evidence } from './tools/evidence.js';

/** What a call has brought so far, for the model that understands no prose. */
export interface ToolStep {
  readonly tool: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly state: 'read' | 'proposed' | 'failed';
  readonly evidence: readonly Evidence[];
}

/** The conversation as data, beside its words. */
export interface ChatEvidence {
  readonly question: string;
  /** Questions before, oldest first. */
  readonly before: readonly string[];
  /** The person's day. */
  readonly today: string;
  readonly steps: readonly ToolStep[];
}
