import { cancelledShape, type CalendarEvent } from './event.js';

/** Everything that can happen to a calendar after it was loaded. */
export type CalendarChange =
  | { kind: 'putEvent'; calendarId: string; event: CalendarEvent }
  | { kind: 'deleteEvent'; calendarId: string; id: string; at: string }
  | { kind: 'createCalendar'; calendarId: string; summary: string; timeZone: string }
  | { kind: 'expireSync'; calendarId: string };

export interface CalendarInfo {
  id: string;
  summary: string;
  description?: string | undefined;
  timeZone: string;
  primary: boolean;
  accessRole: 'owner' | 'writer' | 'reader';
}

interface StoredEvent {
  event: CalendarEvent;
  /** Number of the change that made the event what it is. */
  sequence: number;
}

/** One calendar: events in the order of their last change, which is what sync tokens count. */
export class Calendar {
  version = 0;
  /** Sync tokens below this are gone. */
  syncFloor = 0;
  private readonly events = new Map<string, StoredEvent>();

  constructor(
    readonly info: CalendarInfo,
    events: readonly CalendarEvent[],
  ) {
    for (const event of events) this.put(event);
  }

  get size(): number {
    return this.events.size;
  }

  get(id: string): CalendarEvent | undefined {
    return this.events.get(id)?.event;
  }

  /** Events that changed after a version, oldest change first. */
  since(version: number): StoredEvent[] {
    return [...this.events.values()].filter((stored) => stored.sequence > version);
  }

  /** Exceptions (moved, changed or cancelled instances) of a series. */
  exceptions(seriesId: string): CalendarEvent[] {
    return [...this.events.values()]
      .map((stored) => stored.event)
      .filter((event) => event.recurringEventId === seriesId);
  }

  etagOf(id: string): string {
    return `"${3_400_000_000_000_000 + (this.events.get(id)?.sequence ?? 0)}"`;
  }

  put(event: CalendarEvent): void {
    this.version += 1;
    // Removed first, so that the map stays in the order of changes.
    this.events.delete(event.id);
    this.events.set(event.id, { event, sequence: this.version });
  }

  /** Cancels an event, and a series' exceptions with it. */
  remove(id: string): boolean {
    const event = this.get(id);
    if (!event || event.status === 'cancelled') return false;
    for (const exception of this.exceptions(id)) this.put(cancelledShape(exception));
    this.put(cancelledShape(event));
    return true;
  }

  expireSync(): void {
    this.version += 1;
    this.syncFloor = this.version;
  }
}

/** The calendars of one account; changes go through {@link CalendarSet.apply}. */
export class CalendarSet {
  /** Called with every change once it is applied (the journal listens here). */
  onChange: (change: CalendarChange) => void = () => undefined;
  private readonly calendars = new Map<string, Calendar>();

  constructor(calendars: readonly Calendar[]) {
    for (const calendar of calendars) this.calendars.set(calendar.info.id, calendar);
  }

  list(): Calendar[] {
    return [...this.calendars.values()];
  }

  /** A calendar by id; "primary" is the account's own. */
  get(id: string): Calendar | undefined {
    return id === 'primary' ? this.list().find((calendar) => calendar.info.primary) : this.calendars.get(id);
  }

  apply(change: CalendarChange): boolean {
    if (!this.perform(change)) return false;
    this.onChange(change);
    return true;
  }

  private perform(change: CalendarChange): boolean {
    if (change.kind === 'createCalendar') {
      if (this.calendars.has(change.calendarId)) return false;
      const { calendarId: id, summary, timeZone } = change;
      this.calendars.set(id, new Calendar({ id, summary, timeZone, primary: false, accessRole: 'owner' }, []));
      return true;
    }
    const calendar = this.calendars.get(change.calendarId);
    if (!calendar) return false;
    if (change.kind === 'deleteEvent') return calendar.remove(change.id);
    if (change.kind === 'putEvent') calendar.put(change.event);
    else calendar.expireSync();
    return true;
  }
}
