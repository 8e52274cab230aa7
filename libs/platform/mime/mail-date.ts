const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ZONE_MINUTES: Readonly<Record<string, number>> = {
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  bst: 60,
  ist: 60,
  cet: 60,
  met: 60,
  cest: 120,
  mest: 120,
  jst: 540,
};
const MAIL =
  /(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*[\s-]+(\d{2,4})[\s,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([AaPp][Mm])?\s*([+-]\d{3,4}|[A-Za-z]{1,5})?/;
const ASCTIME = /([A-Za-z]{3})\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+(?:([A-Za-z]{3,4}|[+-]\d{4})\s+)?(\d{4})/;
const MAX_LENGTH = 200;

/** The instant that a mail date means, in any of its usual spellings; null when nothing can be made of it. */
export function readMailDate(text: string): Date | null {
  const clean = text.slice(0, MAX_LENGTH).replace(/\([^()]*\)/g, ' ');
  const time = timeOf(clean);
  const date = new Date(time);
  const year = date.getUTCFullYear();
  return Number.isNaN(time) || year < 1 || year > 9999 ? null : date;
}

function timeOf(clean: string): number {
  const mail = MAIL.exec(clean);
  if (mail) {
    const [, day, month, year, hour, minute, second, half, zone] = mail;
    return utc([fullYear(year!), month!, Number(day), twelveHour(Number(hour), half)], minute, second, zone);
  }
  const asctime = ASCTIME.exec(clean);
  if (!asctime) return Date.parse(clean);
  const [, month, day, hour, minute, second, zone, year] = asctime;
  return utc([Number(year), month!, Number(day), Number(hour)], minute, second, zone);
}

function utc(
  [year, month, day, hour]: [number, string, number, number],
  minute: string | undefined,
  second: string | undefined,
  zone: string | undefined,
): number {
  const index = MONTHS.indexOf(month.toLowerCase().slice(0, 3));
  if (index < 0 || day < 1 || day > 31 || hour > 24 || Number(minute) > 59 || Number(second ?? 0) > 60) return NaN;
  return Date.UTC(year, index, day, hour, Number(minute), Number(second ?? 0)) - minutesOf(zone) * 60_000;
}

function minutesOf(zone: string | undefined): number {
  const offset = /^([+-])(\d{1,2})(\d{2})$/.exec(zone ?? '');
  if (!offset) return ZONE_MINUTES[(zone ?? '').toLowerCase()] ?? 0;
  const minutes = Number(offset[2]) * 60 + Number(offset[3]);
  return offset[1] === '-' ? -minutes : minutes;
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 3 ? year : year < 50 ? 2000 + year : 1900 + year;
}

function twelveHour(hour: number, half: string | undefined): number {
  return half ? (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : hour;
}
