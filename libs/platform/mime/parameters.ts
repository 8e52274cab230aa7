import { decodeText } from './charset.js';
import { decodeWords } from './encoded-words.js';

/** A structured header value: `text/plain; charset=utf-8`. */
export interface ParameterizedValue {
  /** What stands before the parameters, in lower case. */
  readonly value: string;
  /** By lower-case name. */
  readonly parameters: ReadonlyMap<string, string>;
}

interface Piece {
  readonly index: number;
  readonly text: string;
  readonly encoded: boolean;
}

const PARAMETER = /;\s*([^\s=;]{1,100})\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/g;
const MAX_LENGTH = 20_000;

/** Content-Type or Content-Disposition: RFC 2231 pieces and charsets, and RFC 2047 words where they should not be. */
export function readParameters(field: string): ParameterizedValue {
  const header = field.slice(0, MAX_LENGTH);
  const semicolon = header.indexOf(';');
  const value = (semicolon < 0 ? header : header.slice(0, semicolon)).trim().toLowerCase();
  const parameters = new Map<string, string>();
  const pieces = new Map<string, Piece[]>();
  for (const match of semicolon < 0 ? [] : header.slice(semicolon).matchAll(PARAMETER)) {
    const name = match[1]!.toLowerCase();
    const text = match[2] === undefined ? (match[3] ?? '').trim() : match[2].replace(/\\(.)/g, '$1');
    const split = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/.exec(name);
    if (!split || (split[2] === undefined && split[3] === undefined)) {
      if (!parameters.has(name)) parameters.set(name, decodeWords(text));
      continue;
    }
    const list = pieces.get(split[1]!) ?? [];
    list.push({ index: Number(split[2] ?? 0), text, encoded: split[3] !== undefined });
    pieces.set(split[1]!, list);
  }
  for (const [name, list] of pieces) parameters.set(name, joined(list));
  return { value, parameters };
}

function joined(list: Piece[]): string {
  let charset = 'utf-8';
  const bytes = list
    .sort((a, b) => a.index - b.index)
    .map(({ text, encoded }, position) => {
      if (!encoded) return Buffer.from(text, 'utf8');
      const prefix = position === 0 ? /^([^']*)'[^']*'/.exec(text) : null;
      if (prefix?.[1]) charset = prefix[1];
      return percentDecoded(text.slice(prefix?.[0].length ?? 0));
    });
  return decodeText(Buffer.concat(bytes), charset);
}

function percentDecoded(text: string): Buffer {
  const latin = text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(latin, 'latin1');
}
