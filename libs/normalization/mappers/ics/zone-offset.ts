import type ICAL from 'ical.js';

const MAX_YEAR = 2_100;

/** Seconds by which the zone is ahead of UTC at a wall time; 0 when its description makes no sense. */
export function offsetIn(zone: ICAL.Timezone, time: ICAL.Time): number {
  const local = time.clone();
  // Nobody knows how clocks will be set then, and ical.js would reckon every year until that one.
  local.year = Math.min(local.year, MAX_YEAR);
  try {
    local.zone = zone;
    const offset = zone.utcOffset(local);
    return Number.isFinite(offset) && Math.abs(offset) < 86_400 ? offset : 0;
  } catch {
    return 0;
  }
}
