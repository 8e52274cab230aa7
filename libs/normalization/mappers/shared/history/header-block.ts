import { isLabelledInAnyWay, labelled, type LabelKind } from './mail-labels.js';
import { isBlank } from './quoted-lines.js';

/** The head of an earlier message, as Outlook and others write it above the text. */
export interface HeaderBlock {
  /** Index of the first line after the block. */
  end: number;
  /** Values as written, folded lines joined with a blank. */
  fields: Partial<Record<LabelKind, string>>;
}

const MAX_LINES = 30;
const MAX_FOLDED = 4;
const TIME_OF_DAY = /\d{1,2}[:.]\d{2}/;
const RAW_HEADER = /^\s*(?:message-id|mime-version|content-type|received|return-path|delivered-to|x-[\w-]{2,40})\s?:/i;
const NOTES_STAMP = String.raw`\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\s{1,4}\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AP]M)?$`;
/** Lotus Notes puts the time on a line of its own, between the name and the recipients, */
const NOTES_TIME = new RegExp(`^${NOTES_STAMP}`, 'i');
/** or at the end of the name's line. */
const NOTES_NAME_AND_TIME = new RegExp(`^\\S.{1,120} on ${NOTES_STAMP}`, 'i');
/** Outlook's line above an earlier message, in plain text. */
export const OUTLOOK_RULER = '_'.repeat(32);

/** Reads labelled lines from `index` on: each kind once, folded lines and single blank lines between them included. */
export function readHeaderBlock(lines: readonly string[], index: number): HeaderBlock {
  const fields: HeaderBlock['fields'] = {};
  let last: LabelKind | null = null;
  let end = index;
  for (let i = index; i < Math.min(lines.length, index + MAX_LINES); i += 1) {
    const field = labelled(lines[i] ?? '');
    if (field && fields[field.kind] === undefined) {
      fields[field.kind] = field.value;
      last = field.kind;
      end = i + 1;
    } else if (field || last === null || !goesOn(lines, i, fields)) {
      break;
    } else {
      fields[last] = `${fields[last] ?? ''} ${(lines[i] ?? '').trim()}`.trim();
    }
  }
  return { end, fields };
}

/** Does a label that is still missing follow within a few lines? Past a blank line only labels may come before it. */
function goesOn(lines: readonly string[], index: number, fields: HeaderBlock['fields']): boolean {
  const afterBlank = isBlank(lines[index] ?? '');
  const complete = fields.subject !== undefined;
  for (let i = index + 1; i <= index + MAX_FOLDED && i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    if (labelled(line)) return isMissing(line, fields);
    if (isBlank(line) ? !afterBlank && complete : afterBlank && !isLabelledInAnyWay(line)) return false;
  }
  return false;
}

function isMissing(line: string, fields: HeaderBlock['fields']): boolean {
  const field = labelled(line);
  return field !== null && fields[field.kind] === undefined;
}

/**
 * Does the head of an earlier message begin at this line? An author, and two of date, recipients and subject; where the
 * subject is missing, an address too, for `From: London / To: Paris / Date: …` is an itinerary.
 * @param ruled whether a ruler stands above, as between two messages
 */
export function isHeaderBlock(lines: readonly string[], index: number, ruled: boolean): boolean {
  const first = labelled(lines[index] ?? '');
  if (!first) return isNotesHead(lines, index);
  if (first.kind === 'cc' || first.kind === 'other') return false;
  if (!ruled && first.kind !== 'from' && (first.kind === 'to' || !isBlank(lines[index - 1] ?? ''))) return false;
  const { fields } = readHeaderBlock(lines, index);
  const from = fields.from ?? '';
  if (from === '' || (!ruled && isRawHeader(lines, index))) return false;
  const dated = fields.date !== undefined || TIME_OF_DAY.test(from);
  const addressed = fields.to !== undefined;
  if (fields.subject !== undefined) return (dated || addressed) && (first.kind === 'from' || (dated && addressed));
  return dated && addressed && (ruled || `${from} ${fields.to ?? ''}`.includes('@'));
}

/** A header as it is sent, shown by people who talk about mail: no program writes these above a message. */
function isRawHeader(lines: readonly string[], index: number): boolean {
  return lines.slice(Math.max(0, index - 8), index + 16).some((line) => RAW_HEADER.test(line));
}

/** After Outlook's own ruler, four labelled lines that name an address and a time are a head in any language. */
export function isForeignHeaderBlock(lines: readonly string[], index: number): boolean {
  const block = lines.slice(index, index + 4);
  if (block.length < 4 || !block.every(isLabelledInAnyWay)) return false;
  return block.some((line) => line.includes('@')) && block.some((line) => TIME_OF_DAY.test(line));
}

/** The head that Lotus Notes writes: a name, a time and, within a few lines, the recipients. */
export function isNotesHead(lines: readonly string[], index: number): boolean {
  const [first, second] = [lines[index] ?? '', lines[index + 1] ?? ''];
  const below = /^\s{0,40}\d/.test(second) && NOTES_TIME.test(stamp(second));
  if (!below && !(first.includes(' on ') && NOTES_NAME_AND_TIME.test(stamp(first)))) return false;
  const to = below ? index + 2 : index + 1;
  return !isBlank(first) && lines.slice(to, to + 3).some((line) => labelled(line)?.kind === 'to');
}

const stamp = (line: string): string => line.slice(0, 200).trim();
