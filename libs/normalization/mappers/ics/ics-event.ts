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
import { readEvent, readZones } from './components.js';
import { type IcsSource, eventResource } from './event-resource.js';
import type { RawPayload } from '../../../integrations/index.js';

/** Maps an event of a calendar file: it is put into the form of Google's events, and read by their mapper. */
export const icsMapper: SourceMapper = {
  source: 'calendar_file',
  itemsAtOnce: 100,
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
    zones: readZones(asStrings(staged.zones, 50).map(decoded)),
    ownAddresses: context.ownAddresses,
  };
  const component = readEvent(decoded(text));
  if (!component) return fault('malformed', 'The event is not written as the standard asks for.');
  const resource = eventResource(component, source);
  if (!resource) return fault('no_start', 'The event does not tell when it begins.');
  return calendarMapper.map({ ...item, payload: JSON.stringify(resource) as RawPayload }, context);
}

/** Text as it was staged: each character one byte. */
function decoded(text: string): string {
  return Buffer.from(text, 'latin1').toString('utf8');
}
