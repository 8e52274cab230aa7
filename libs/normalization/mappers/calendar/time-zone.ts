import { fromWindowsZone } from './windows-zones.js';

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** A wall clock's reading, as if it were UTC: milliseconds since 1970. */
export type WallTime = number;

/**
 * The IANA zone that a name means: itself, a Windows name, or one with a vendor's prefix
 * (`/freeassociation.sourceforge.net/Europe/Berlin`). Null when nothing known is meant.
 */
export function knownZone(name: string): string | null {
  const trimmed = name.trim().slice(0, 100);
  if (trimmed === '') return null;
  const candidates = [
    trimmed,
    fromWindowsZone(trimmed),
    trimmed.split('/').slice(-2).join('/'),
    trimmed.split('/').at(-1),
  ];
  return candidates.find((candidate) => typeof candidate === 'string' && isZone(candidate)) ?? null;
}

/** A zone with a fixed offset of whole hours; UTC for others, which hardly occur. */
export function zoneOfOffset(minutes: number): string {
  if (minutes === 0 || minutes % 60 !== 0 || Math.abs(minutes) > 12 * 60) return 'UTC';
  // The sign is POSIX's: Etc/GMT-2 is two hours ahead of UTC.
  return `Etc/GMT${minutes > 0 ? '-' : '+'}${Math.abs(minutes) / 60}`;
}

/** What a clock in the zone shows at an instant. */
export function toWallTime(instant: number, zone: string): WallTime {
  if (zone === 'UTC') return instant;
  const fields: Record<string, number> = {};
  for (const { type, value } of formatFor(zone).formatToParts(instant)) fields[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The instant at which a clock in the zone shows this; the earlier one when it does so twice, the next when never. */
export function fromWallTime(wall: WallTime, zone: string): number {
  const offsetAt = (instant: number): number => toWallTime(instant, zone) - instant;
  // The offsets a day before and after: with the earlier one, an hour that comes twice is read the first time.
  const instants = [wall - offsetAt(wall - DAY), wall - offsetAt(wall + DAY)] as const;
  return instants.find((instant) => toWallTime(instant, zone) === wall) ?? instants[0];
}

function isZone(name: string): boolean {
  if (!/^[A-Za-z][\w+/-]{1,60}$/.test(name)) return false;
  try {
    formatFor(name);
    return true;
  } catch {
    return false;
  }
}

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}
