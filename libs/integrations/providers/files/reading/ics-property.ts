import { guessText } from '../../../../platform/mime/index.js';

/** A line of a calendar, taken apart. */
export interface IcsProperty {
  /** Upper case. */
  readonly name: string;
  /** By upper-case name, without quotation marks. */
  readonly parameters: Readonly<Record<string, string>>;
  /** As it is written, escapes and all. */
  readonly value: string;
}

const NAME = /^([A-Za-z0-9-]{1,100})/;
const PARAMETER = /^;([A-Za-z0-9-]{1,100})=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/;

/**
 * @param line unfolded, each character one byte
 * @returns null for what is no property
 */
export function readProperty(line: string): IcsProperty | null {
  const text = /[\u0080-\u00ff]/.test(line) ? guessText(Buffer.from(line, 'latin1')) : line;
  const name = NAME.exec(text)?.[1];
  if (name === undefined) return null;
  const parameters: Record<string, string> = {};
  let rest = text.slice(name.length);
  for (let match = PARAMETER.exec(rest); match; match = PARAMETER.exec(rest)) {
    parameters[match[1]!.toUpperCase()] = match[2]!.replaceAll('"', '');
    rest = rest.slice(match[0].length);
  }
  return rest.startsWith(':') ? { name: name.toUpperCase(), parameters, value: rest.slice(1).trim() } : null;
}

/** The text that a value means. */
export function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}
