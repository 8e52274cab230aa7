import { Injectable } from '@nestjs/common';
import { calendarMapper } from '../mappers/calendar/calendar-event.js';
import { gmailMapper } from '../mappers/gmail/gmail-message.js';
import { icsMapper } from '../mappers/ics/ics-event.js';
import { mimeMapper } from '../mappers/mime/mime-message.js';
import { contactRowMapper } from '../mappers/contact-row/contact-row.js';
import type { SourceMapper } from '../mappers/mapper.js';
import { NORMALIZATION_VERSION } from './normalization-version.js';

const MAPPERS: readonly SourceMapper[] = [gmailMapper, calendarMapper, mimeMapper, icsMapper, contactRowMapper];

/** @throws Error for a source that nothing is known of */
export function mapperFor(source: string): SourceMapper {
  const mapper = MAPPERS.find((candidate) => candidate.source === source);
  if (!mapper) throw new Error(`No mapper for the source ${source}`);
  return mapper;
}

/** How raw events are read now. `NormalizationModule.reading` puts another in its place. */
@Injectable()
export class Mapping {
  /** Grows when the mappers answer differently than before; 1 or more. */
  readonly version: number = NORMALIZATION_VERSION;

  /** @throws Error for a source that nothing is known of */
  mapperFor(source: string): SourceMapper {
    return mapperFor(source);
  }
}
