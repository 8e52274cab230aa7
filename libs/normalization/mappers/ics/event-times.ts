import ICAL from 'ical.js';
import { knownZone } from '../calendar/time-zone.js';
import type { JsonRecord } from '../shared/reader.js';
import { offsetIn } from './zone-offset.js';

/** What an event's text alone does not tell. */
export interface IcsSource {
  /** Id of the event or its series. */
  readonly id: string;
  /** Zone of the calendar, for times that name none. */
  readonly timeZone: string | null;
  /** Rules of zones that are known by no common name. */
  readonly zones: ReadonlyMap<string, ICAL.Timezone>;
  readonly ownAddresses: ReadonlySet<string>;
}

export interface IcsTime {
  readonly time: ICAL.Time;
  /** As Google writes it: `{date}` or `{dateTime, timeZone}`. */
  readonly value: JsonRecord;
}

/**
 * The time that a property means; null when it has none that can be used.
 * @param instead another time, to be read in the property's zone
 */
export function timeOf(
  component: ICAL.Component,
  name: string,
  source: IcsSource,
  instead?: ICAL.Time,
): IcsTime | null {
  const property = component.getFirstProperty(name);
  const time = instead ?? valueOf(property);
  if (!property || !(time instanceof ICAL.Time) || !isReal(time)) return null;
  if (time.isDate) return { time, value: { date: dateOf(time) } };
  const wall = `${dateOf(time)}T${two(time.hour)}:${two(time.minute)}:${two(time.second)}`;
  if (time.zone === ICAL.Timezone.utcTimezone) return { time, value: { dateTime: `${wall}Z` } };
  const zone = zoneFor(property, source);
  if (zone !== null) return { time, value: { dateTime: wall, timeZone: zone } };
  return { time, value: { dateTime: `${wall}${offsetOf(property, time, source)}` } };
}

/** What ical.js makes of a value only when it is asked for; it throws for what is no time. */
export function valueOf(property: ICAL.Property | null): unknown {
  try {
    return property?.getFirstValue() ?? null;
  } catch {
    return null;
  }
}

/** The zone of a property under its common name: its own, or the calendar's when it names none. */
export function zoneFor(property: ICAL.Property, { timeZone, zones }: IcsSource): string | null {
  const tzid = property.getParameter('tzid');
  if (typeof tzid !== 'string') return timeZone === null ? null : knownZone(timeZone);
  const location: unknown = zones.get(tzid)?.component.getFirstPropertyValue('x-lic-location');
  return knownZone(tzid) ?? (typeof location === 'string' ? knownZone(location) : null);
}

/** A zone without a common name: what the file says of it counts, else UTC. */
function offsetOf(property: ICAL.Property, time: ICAL.Time, { zones }: IcsSource): string {
  const tzid = property.getParameter('tzid');
  const zone = typeof tzid === 'string' ? zones.get(tzid) : undefined;
  if (!zone) return 'Z';
  const minutes = Math.round(offsetIn(zone, time) / 60);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function isReal({ year, month, day }: ICAL.Time): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

const dateOf = ({ year, month, day }: ICAL.Time): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

const two = (value: number): string => String(value).padStart(2, '0');
