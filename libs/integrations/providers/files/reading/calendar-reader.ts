import { type Line, LineSplitter } from '../../../../platform/mime/index.js';
import { BLANK_ITEM, type StagedItem } from '../domain/staged-item.js';
import { eventItem } from './event-item.js';
import { hashOf } from './hash.js';
import { type IcsProperty, readProperty } from './ics-property.js';

/** What a calendar says of itself before its events. */
export interface CalendarInfo {
  name: string | null;
  timeZone: string | null;
  /** VTIMEZONE components as text, by their TZID. */
  readonly zones: Map<string, string>;
}

const MAX_COMPONENT = 256 * 1024;
const MAX_LINE = 64 * 1024;
const MAX_ZONES = 200;
const MAX_DEPTH = 50;
/** Parts of an event that say nothing of a meeting. */
const INNER = new Set(['VALARM']);

/** Reads an iCalendar file of any size, event by event; what is too long is cut off while it streams. */
export class CalendarReader {
  private readonly lines = new LineSplitter((line) => this.raw(line));
  private ready: StagedItem[] = [];
  private info: CalendarInfo = { name: null, timeZone: null, zones: new Map() };
  /** Names of the open components, the outermost first. */
  private readonly open: string[] = [];
  /** How many more are open than are kept track of. */
  private deeper = 0;
  private unfolded = '';
  private component = '';
  private properties: IcsProperty[] = [];
  private count = 0;

  /** @param fallbackName the calendar's name when the file does not say */
  constructor(private readonly fallbackName: string | null) {}

  push(chunk: Buffer): StagedItem[] {
    this.lines.push(chunk);
    return this.taken();
  }

  end(): StagedItem[] {
    this.lines.end();
    this.logical();
    if (this.open.some((name) => name === 'VEVENT'))
      this.add({
        ...this.unreadable(),
        error: { code: 'truncated', message: 'The file ends in the middle of this event.' },
      });
    return this.taken();
  }

  private taken(): StagedItem[] {
    const ready = this.ready;
    this.ready = [];
    return ready;
  }

  /** Joins folded lines. */
  private raw({ bytes, begins }: Line): void {
    const folded = bytes[0] === 0x20 || bytes[0] === 0x09;
    if (begins && !folded) this.logical();
    if (this.unfolded.length > MAX_LINE) return;
    const text = bytes.toString('latin1').replace(/\r?\n$/, '');
    this.unfolded += begins && folded ? text.slice(1) : text;
  }

  private logical(): void {
    const line = this.unfolded;
    this.unfolded = '';
    if (line === '') return;
    const mark = /^\s*(?:\xef\xbb\xbf)?(BEGIN|END)\s*:\s*([\w-]+)\s*$/i.exec(line);
    if (mark?.[1]?.toUpperCase() === 'BEGIN') return this.begin(mark[2]!.toUpperCase());
    if (mark) return this.finish(mark[2]!.toUpperCase());
    this.property(line);
  }

  private begin(name: string): void {
    if (name === 'VCALENDAR') {
      this.info = { name: this.fallbackName, timeZone: null, zones: new Map() };
      this.open.length = 0;
      this.deeper = 0;
    }
    // Some programs write an event without a calendar around it.
    else if (this.open.length === 0) this.open.push('VCALENDAR');
    // Events lie in nothing but calendars: what is open has not been ended, and an event among it is a broken one.
    if (name === 'VEVENT') {
      if (this.open.includes('VEVENT')) this.add(this.unreadable());
      this.open.length = 1;
      this.deeper = 0;
    }
    if (this.open.length <= 1) {
      this.component = '';
      this.properties = [];
    }
    if (this.open.length >= MAX_DEPTH) {
      this.deeper += 1;
      return;
    }
    this.open.push(name);
    if (!this.inner()) this.keep(`BEGIN:${name}`);
  }

  private finish(name: string): void {
    if (this.deeper > 0) {
      this.deeper -= 1;
      return;
    }
    const level = this.open.lastIndexOf(name);
    if (level < 0) return;
    if (!this.inner()) this.keep(`END:${name}`);
    this.open.length = level;
    if (name === 'VEVENT') this.event();
    else if (name === 'VTIMEZONE') this.zone();
    else if (/^V(?:TODO|JOURNAL|FREEBUSY)$/.test(name) && level <= 1)
      this.add({ ...this.unreadable(), error: null, skip: 'not_an_event' });
  }

  private property(line: string): void {
    if (this.open.length <= 1) return this.calendarProperty(readProperty(line));
    if (this.deeper > 0 || this.inner()) return;
    // Files inside an event are not kept.
    if (/^ATTACH[;:][^\n]*VALUE=BINARY/i.test(line.slice(0, 500)) || line.length > MAX_LINE) return;
    this.keep(line);
    if (this.open.at(-1) === 'VEVENT' && this.properties.length < 2_000) {
      const property = readProperty(line);
      if (property) this.properties.push(property);
    }
  }

  private calendarProperty(property: IcsProperty | null): void {
    if (property?.name === 'X-WR-CALNAME') this.info.name = property.value.slice(0, 200) || this.info.name;
    if (property?.name === 'X-WR-TIMEZONE') this.info.timeZone = property.value.slice(0, 100) || null;
  }

  private event(): void {
    if (this.component.length >= MAX_COMPONENT)
      return this.add({
        ...this.unreadable(),
        error: { code: 'malformed', message: 'The event is too long to be one.' },
      });
    this.add(eventItem(this.component, this.properties, this.info, this.count));
  }

  private zone(): void {
    const id = /^TZID(?:;[^:]*)?:(.*)$/im.exec(this.component)?.[1]?.trim();
    if (id && this.info.zones.size < MAX_ZONES && this.component.length < MAX_LINE)
      this.info.zones.set(id, this.component);
  }

  private keep(line: string): void {
    if (this.component.length < MAX_COMPONENT) this.component += `${line}\r\n`;
  }

  private inner(): boolean {
    return this.open.some((name) => INNER.has(name));
  }

  private unreadable(): StagedItem {
    const sourceId = `ics/${hashOf('unreadable', String(this.count), this.component)}`;
    const error = { code: 'malformed', message: 'This part of the calendar is no readable event.' };
    return { ...BLANK_ITEM, kind: 'event', sourceId, error };
  }

  private add(item: StagedItem): void {
    this.count += 1;
    this.ready.push(item);
  }
}
