import { type Line, LineSplitter } from '../../../../platform/mime/index.js';
import type { StagedItem } from '../domain/staged-item.js';
import { mailItem } from './mail-item.js';
import { MessageBuilder } from './message-builder.js';

/** With a time and a year it is a separator; without them it is a sentence that begins with "From". */
const SEPARATOR = /^From \S.*\d{1,2}:\d{2}.*\b\d{4}\b/;
const LONGEST_SEPARATOR = 1_000;
const F = 0x46;
const QUOTE = 0x3e;

/**
 * Reads an mbox, or a single message. Takes in chunks of any size, and gives the messages that are complete: however the
 * file is cut into chunks, the messages are the same.
 */
export class MailboxReader {
  private readonly lines = new LineSplitter((line) => this.line(line));
  private builder: MessageBuilder | null = null;
  private fromLine: string | null = null;
  private ready: StagedItem[] = [];
  private count = 0;
  private afterBlank = true;
  private endsWithBreak = true;

  constructor(private readonly format: 'mbox' | 'eml') {}

  push(chunk: Buffer): StagedItem[] {
    this.lines.push(chunk);
    return this.taken();
  }

  /** @returns the last message */
  end(): StagedItem[] {
    this.lines.end();
    // Messages end with a line break, so what ends without one may have been cut off; a boundary that its sender has
    // forgotten alone does not tell so.
    this.finish(!this.endsWithBreak);
    return this.taken();
  }

  private taken(): StagedItem[] {
    const ready = this.ready;
    this.ready = [];
    return ready;
  }

  private line(line: Line): void {
    const { bytes, begins } = line;
    if (begins && bytes[0] === F && this.afterBlank && this.separates(bytes)) return;
    const blank = begins && (bytes[0] === 0x0a || (bytes[0] === 0x0d && bytes[1] === 0x0a));
    this.afterBlank = blank;
    this.endsWithBreak = bytes[bytes.length - 1] === 0x0a;
    if (!this.builder) {
      // Blank lines before the first message are nothing.
      if (blank) return;
      this.builder = new MessageBuilder();
    }
    this.builder.push({ bytes: this.format === 'mbox' && begins ? unquoted(bytes) : bytes, begins });
  }

  /** Whether the line stands between messages; then a new one begins. A file's first line may lack the time. */
  private separates(bytes: Buffer): boolean {
    if (bytes.length > LONGEST_SEPARATOR || bytes.toString('latin1', 0, 5) !== 'From ') return false;
    const text = bytes.toString('latin1').trimEnd();
    const first = this.builder === null && this.count === 0 && this.fromLine === null;
    if (this.format === 'eml' ? !first : !first && !SEPARATOR.test(text)) return false;
    this.finish(false);
    this.fromLine = text;
    this.afterBlank = false;
    this.endsWithBreak = true;
    return true;
  }

  private finish(cutOff: boolean): void {
    if (!this.builder && this.fromLine === null) return;
    const message = (this.builder ?? new MessageBuilder()).end();
    this.ready.push(mailItem(message, { fromLine: this.fromLine, index: this.count, cutOff }));
    this.count += 1;
    this.builder = null;
    this.fromLine = null;
  }
}

/** Takes one quotation mark off a quoted "From " line. */
function unquoted(bytes: Buffer): Buffer {
  if (bytes[0] !== QUOTE) return bytes;
  let marks = 1;
  while (bytes[marks] === QUOTE) marks += 1;
  return bytes[marks] === F && bytes.toString('latin1', marks, marks + 5) === 'From ' ? bytes.subarray(1) : bytes;
}
