import { Injectable } from '@nestjs/common';
import type { Account } from '../../../domain/account.js';
import type { FetchedItem, ListedPage, SourceConnector, Stream } from '../../../domain/connector.js';
import type { Wanted } from '../../../domain/selection.js';
import type { SourcePreview } from '../../../domain/preview.js';
import { ProviderError } from '../../../domain/provider-error.js';
import { GoogleClient } from '../client/google-client.js';
import { parallel } from '../client/parallel.js';
import { CALENDAR_SCOPES } from '../oauth/scopes.js';
import { CALENDAR_UNITS_PER_MINUTE, QUOTA_COSTS } from '../quota-costs.js';
import { CalendarPreviewer } from './calendar-previewer.js';
import { CalendarReader } from './calendar-reader.js';
import { changedEvent, eventIdOf, listedEvent, payloadOf, startOf } from './event.js';

const SINGLE_READS = 4;
/** A listing costs one unit however many events it brings; a page holds up to 2,500, but is rarely full. */
const EVENTS_PER_PAGE = 100;

/** Google Calendar, read-only: every calendar that the person has selected. Series come as masters with exceptions. */
@Injectable()
export class CalendarConnector implements SourceConnector {
  readonly source = 'google_calendar';
  readonly name = 'Google Calendar';
  readonly description = 'Your meetings, past and planned, appear on the timelines of the people you met.';
  readonly scopes = CALENDAR_SCOPES;
  readonly followsChanges = true;
  readonly itemsPerMinute = CALENDAR_UNITS_PER_MINUTE * EVENTS_PER_PAGE;
  readonly unitsPerItem = QUOTA_COSTS['calendar.events.list'] / EVENTS_PER_PAGE;

  constructor(
    private readonly client: GoogleClient,
    private readonly reader: CalendarReader,
    private readonly previewer: CalendarPreviewer,
  ) {}

  streams(account: Account): Promise<Stream[]> {
    return this.reader.calendars(account);
  }

  /** The last page of a listing brings it. */
  async startCursor(): Promise<string | null> {
    return null;
  }

  async list(account: Account, stream: Stream, { window }: Wanted, pageToken: string | null): Promise<ListedPage> {
    // The whole calendar, because a listing that is limited in time brings no cursor that covers the rest.
    const page = await this.reader.page(account, stream.id, { pageToken });
    return {
      items: page.events.map((event) => listedEvent(stream.id, event, window)),
      nextPageToken: page.nextPageToken,
      cursor: page.syncToken,
    };
  }

  async changes(
    account: Account,
    stream: Stream,
    _wanted: Wanted,
    cursor: string,
    pageToken: string | null,
  ): Promise<ListedPage> {
    const page = await this.reader.page(account, stream.id, { pageToken, syncToken: cursor });
    return {
      items: page.events.map((event) => changedEvent(stream.id, event)),
      nextPageToken: page.nextPageToken,
      cursor: page.syncToken,
    };
  }

  /** Listings bring the events whole, so this serves only what has to be read again. */
  async *fetch(
    account: Account,
    stream: Stream,
    sourceIds: readonly string[],
    _wanted: Wanted,
    signal: AbortSignal,
  ): AsyncGenerator<FetchedItem> {
    let stop: ProviderError | null = null;
    const read = async (sourceId: string): Promise<FetchedItem | null> => {
      if (stop) return null;
      return this.fetchOne(account, stream.id, sourceId, signal).catch((error: unknown) => {
        if (!(error instanceof ProviderError)) throw error;
        stop = error;
        return null;
      });
    };
    for await (const item of parallel(sourceIds, SINGLE_READS, read)) if (item) yield item;
    if (stop) throw stop as ProviderError;
  }

  preview(account: Account, { window }: Wanted, signal: AbortSignal): Promise<SourcePreview> {
    return this.previewer.preview(account, window, signal);
  }

  private async fetchOne(
    account: Account,
    calendarId: string,
    sourceId: string,
    signal: AbortSignal,
  ): Promise<FetchedItem> {
    const eventId = eventIdOf(sourceId);
    try {
      const event = await this.client.call(account, 'calendar.events.get', signal, (options) =>
        this.client.calendar.events.get({ calendarId, eventId }, options),
      );
      return { sourceId, payload: payloadOf(event), occurredAt: startOf(event) };
    } catch (error) {
      if (error instanceof ProviderError && error.code === 'not-found') return { sourceId, gone: true };
      if (error instanceof ProviderError && error.code === 'permanent')
        return { sourceId, error: { code: error.code, message: error.message } };
      throw error;
    }
  }
}
