import ICAL from 'ical.js';
import { calendarMapper } from '../calendar/calendar-event.js';
import {
  fault,
  neverThrowing,
  type MappingContext,
  type MappingResult,
  type RawItem,
  type SourceMapper,
} from '../mapper.js';
import { asString, asStrings, parseRecord } from '../shared/reader.js';
import { type IcsSource, eventResource } from './event-resource.js';
import { forgetEndlessRules } from './zone-rules.js';
import type { RawPayload } from '../../../integrations/index.js';

/** Maps an event of a calendar file: it is put into the form of Google's events, and read by their mapper. */
export const icsMapper: SourceMapper = {
  source: 'calendar_file',
  itemsAtOnce: 50,
  map: neverThrowing(mapEvent),
  needs: () => null,
};

function mapEvent(item: RawItem, context: MappingContext): MappingResult {
  const staged = parseRecord(item.payload);
  const text = asString(staged?.event);
  const id = asString(staged?.id);
  if (!staged || staged.format !== 'ics' || text === null || id === null)
    return fault('not_an_event', 'What was read from the file is no event.');
  const source: IcsSource = {
    id,
    timeZone: asString(staged.timeZone),
    zones: zonesOf(asStrings(staged.zones, 50)),
    ownAddresses: context.ownAddresses,
  };
  const component = parsedEvent(text);
  if (!component) return fault('malformed', 'The event is not written as the standard asks for.');
  const resource = eventResource(component, source);
  if (!resource) return fault('no_start', 'The event does not tell when it begins.');
  return calendarMapper.map({ ...item, payload: JSON.stringify(resource) as RawPayload }, context);
}

/** Text as it was staged: each character one byte. */
function parsed(text: string): ICAL.Component | null {
  try {
    return new ICAL.Component(ICAL.parse(Buffer.from(text, 'latin1').toString('utf8')) as unknown[]);
  } catch {
    return null;
  }
}

const BARE_DATE = /^((?:DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)(?:;(?!VALUE=)[^:;]*)*):(\d{8}(?:,\d{8})*)$/i;

/** Line by line, so that one that is not written well costs only itself. Null when nothing can be read. */
function parsedEvent(text: string): ICAL.Component | null {
  const properties = Buffer.from(text, 'latin1')
    .toString('utf8')
    .split(/\r?\n/)
    .map((line) => line.trimEnd().replace(BARE_DATE, '$1;VALUE=DATE:$2'))
    .flatMap((line) => (line === '' || /^(?:BEGIN|END):/i.test(line) ? [] : [parsedLine(line)]))
    .filter((property) => property !== null);
  return properties.length === 0 ? null : new ICAL.Component(['vevent', properties, []]);
}

function parsedLine(line: string): unknown[] | null {
  try {
    return ICAL.parse.property(line) as unknown[];
  } catch {
    return null;
  }
}

function zonesOf(texts: readonly string[]): Map<string, ICAL.Timezone> {
  const zones = new Map<string, ICAL.Timezone>();
  for (const text of texts) {
    const component = parsed(text);
    const tzid = component?.getFirstPropertyValue('tzid');
    if (!component || typeof tzid !== 'string') continue;
    forgetEndlessRules(component);
    zones.set(tzid, new ICAL.Timezone({ component, tzid }));
  }
  return zones;
}
