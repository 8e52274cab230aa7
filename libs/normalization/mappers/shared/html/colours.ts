/** Red, green and blue, 0 to 255. */
type Rgb = readonly [number, number, number];

const NAMED: Readonly<Record<string, Rgb>> = { white: [255, 255, 255], snow: [255, 250, 250], black: [0, 0, 0] };
/** As far apart as this, on average, an eye tells them apart. */
const LEAST_CONTRAST = 10;

/** The colour that CSS or an attribute of HTML names; null for one that is not known here. */
export function colourOf(value: string): Rgb | null {
  const text = value.trim().toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(text);
  const numbers = /^rgba?\((\d{1,3})[ ,]{1,4}(\d{1,3})[ ,]{1,4}(\d{1,3})\)?/.exec(text);
  if (short) return rgb(short, (digit) => Number.parseInt(digit + digit, 16));
  if (long) return rgb(long, (digits) => Number.parseInt(digits, 16));
  if (numbers) return rgb(numbers, Number);
  return NAMED[text] ?? null;
}

function rgb([, red = '', green = '', blue = '']: RegExpExecArray, read: (part: string) => number): Rgb {
  return [read(red), read(green), read(blue)];
}

/** Whether nobody can read one upon the other. */
export function looksAlike(one: Rgb, other: Rgb): boolean {
  return one.reduce((sum, part, index) => sum + Math.abs(part - other[index]!), 0) / 3 < LEAST_CONTRAST;
}

export const WHITE: Rgb = [255, 255, 255];
export type { Rgb };
