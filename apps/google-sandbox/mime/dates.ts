const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ZONES: Record<string, number> = {
  ut: 0,
  gmt: 0,
  utc: 0,
  z: 0,
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
  cest: 120,
  met: 60,
  mest: 120,
  jst: 540,
};
const RFC822 =
  /(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*[\s-]+(\d{2,4})[\s,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([AaPp][Mm])?\s*([+-]\d{3,4}|[A-Za-z]{1,5})?/;
const ASCTIME = /([A-Za-z]{3})\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+(?:([A-Za-z]{3,4}|[+-]\d{4})\s+)?(\d{4})/;

/** Milliseconds since 1970 of a mail date in any of its usual spellings, or NaN. */
export function parseMailDate(text: string): number {
  const clean = text.replace(/\([^()]*\)/g, ' ');
  const mail = RFC822.exec(clean);
  if (mail) {
    const hour = twelveHour(Number(mail[4]), mail[7]);
    return utc(fullYear(mail[3]!), mail[2]!, Number(mail[1]), hour, Number(mail[5]), Number(mail[6] ?? 0), mail[8]);
  }
  const asctime = ASCTIME.exec(clean);
  if (asctime) {
    const [, month, day, hour, minute, second, zone, year] = asctime;
    return utc(Number(year), month!, Number(day), Number(hour), Number(minute), Number(second ?? 0), zone);
  }
  return Date.parse(clean);
}

function utc(
  year: number,
  month: string,
  day: number,
  hour: number,
  minute: number,
  second: number,
  zone?: string,
): number {
  const index = MONTHS.indexOf(month.toLowerCase().slice(0, 3));
  if (index < 0 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60) return Number.NaN;
  return Date.UTC(year, index, day, hour, minute, second) - zoneMinutes(zone) * 60_000;
}

function zoneMinutes(zone: string | undefined): number {
  if (!zone) return 0;
  const offset = /^([+-])(\d{1,2})(\d{2})$/.exec(zone);
  if (!offset) return ZONES[zone.toLowerCase()] ?? 0;
  const minutes = Number(offset[2]) * 60 + Number(offset[3]);
  return offset[1] === '-' ? -minutes : minutes;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 3) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function twelveHour(hour: number, half: string | undefined): number {
  if (!half) return hour;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}
