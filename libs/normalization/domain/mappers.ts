import { calendarMapper } from '../mappers/calendar/calendar-event.js';
import { gmailMapper } from '../mappers/gmail/gmail-message.js';
import { icsMapper } from '../mappers/ics/ics-event.js';
import { mimeMapper } from '../mappers/mime/mime-message.js';
import { contactRowMapper } from '../mappers/contact-row/contact-row.js';
import type { SourceMapper } from '../mappers/mapper.js';

const MAPPERS: readonly SourceMapper[] = [gmailMapper, calendarMapper, mimeMapper, icsMapper, contactRowMapper];

/** @throws Error for a source that nothing is known of */
export function mapperFor(source: string): SourceMapper {
  const mapper = MAPPERS.find((candidate) => candidate.source === source);
  if (!mapper) throw new Error(`No mapper for the source ${source}`);
  return mapper;
}
