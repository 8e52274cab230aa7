import { decodeText } from './charset.js';
import { decodeEncodedWords } from './encoded-words.js';

export interface ParameterizedValue {
  value: string;
  parameters: Map<string, string>;
}

const PARAMETER = /;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/g;

/** Content-Type or Content-Disposition with its parameters: RFC 2231 pieces and charsets, and RFC 2047 words where they should not be. */
export function parseParameters(header: string): ParameterizedValue {
  const semicolon = header.indexOf(';');
  const value = (semicolon < 0 ? header : header.slice(0, semicolon)).trim().toLowerCase();
  const parameters = new Map<string, string>();
  const pieces = new Map<string, { index: number; text: string; encoded: boolean }[]>();
  for (const match of header.slice(Math.max(semicolon, 0)).matchAll(PARAMETER)) {
    const name = match[1]!.toLowerCase();
    const text = match[2] === undefined ? (match[3] ?? '').trim() : match[2].replace(/\\(.)/g, '$1');
    const split = /^([^*]+)(?:\*(\d+))?(\*)?$/.exec(name);
    if (!split || (split[2] === undefined && split[3] === undefined)) {
      if (!parameters.has(name)) parameters.set(name, decodeEncodedWords(text, false));
      continue;
    }
    const list = pieces.get(split[1]!) ?? [];
    list.push({ index: Number(split[2] ?? 0), text, encoded: split[3] !== undefined });
    pieces.set(split[1]!, list);
  }
  for (const [name, list] of pieces) parameters.set(name, joinPieces(list));
  return { value, parameters };
}

function joinPieces(list: { index: number; text: string; encoded: boolean }[]): string {
  let charset = 'utf-8';
  const bytes = list
    .sort((a, b) => a.index - b.index)
    .map((piece, position) => {
      if (!piece.encoded) return Buffer.from(piece.text, 'utf8');
      const prefix = position === 0 ? /^([^']*)'[^']*'/.exec(piece.text) : null;
      if (prefix?.[1]) charset = prefix[1];
      return percentDecode(piece.text.slice(prefix?.[0].length ?? 0));
    });
  return decodeText(Buffer.concat(bytes), charset);
}

function percentDecode(text: string): Buffer {
  const latin = text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(latin, 'latin1');
}
