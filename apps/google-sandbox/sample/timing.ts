import { Random } from '../core/prng.js';
import { wallToInstant } from '../calendar/zones.js';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const ZONE = 'Europe/Berlin';

/** The instant of a wall clock reading in Berlin, on the day of another instant moved by whole days. */
export function berlin(day: number, hour: number, minute: number): number {
  return wallToInstant(Math.floor(day / DAY) * DAY + hour * HOUR + minute * 60_000, ZONE);
}

/** A moment in office hours on or after a day; weekends are skipped. */
export function officeMoment(day: number, random: Random): number {
  let start = Math.floor(day / DAY) * DAY;
  while ([0, 6].includes(new Date(start).getUTCDay())) start += DAY;
  return berlin(start, random.int(8, 18), random.int(0, 59)) + random.int(0, 59) * 1000;
}

/** When somebody answers: usually within hours, sometimes after days, in office hours. */
export function replyMoment(previous: number, random: Random): number {
  const quick = random.chance(0.55);
  if (quick) {
    const soon = previous + random.int(12, 200) * 60_000;
    const hour = new Date(soon).getUTCHours();
    if (hour >= 6 && hour <= 19) return soon;
  }
  return Math.max(officeMoment(previous + random.int(1, 4) * DAY, random), previous + HOUR);
}

/** "+0100" or "+0200", as Berlin's clocks stand at an instant. */
export function berlinOffset(instant: number): string {
  const hours = Math.round((wallToInstant(instant, ZONE) - instant) / -HOUR);
  return `+0${hours}00`;
}
