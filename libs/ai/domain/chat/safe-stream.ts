import { finishedText } from './finished-text.js';
import type { Evidence } from './tools/evidence.js';

const END_OF_SENTENCE = /[.!?]\s|\n/g;

/**
 * Lets an answer through while it comes, a sentence at a time: what is shown early is as safe as what is shown in the end.
 * Numbers of citations come with the end.
 */
export class SafeStream {
  private held = '';
  private shown = 0;

  constructor(
    private readonly evidence: () => readonly Evidence[],
    private readonly show: (text: string) => void,
  ) {}

  push(piece: string): void {
    this.held += piece;
    const end = lastEnd(this.held, this.shown);
    if (end <= this.shown) return;
    this.shown = end;
    // All of it each time, so that nothing hides in the seam of two sentences.
    this.show(finishedText(this.held.slice(0, end), this.evidence()).text);
  }

  /** What came so far, as the model said it. */
  get text(): string {
    return this.held;
  }
}

/** Where the last whole sentence ends, outside of brackets. */
function lastEnd(text: string, from: number): number {
  let end = from;
  END_OF_SENTENCE.lastIndex = from;
  for (let match = END_OF_SENTENCE.exec(text); match; match = END_OF_SENTENCE.exec(text))
    end = match.index + match[0].length;
  return end;
}
