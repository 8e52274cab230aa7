import { Injectable } from '@nestjs/common';
import type { Account } from '../../../domain/account.js';
import type { FetchedItem, ListedPage, SourceConnector, SourceContainer, Stream } from '../../../domain/connector.js';
import type { Wanted } from '../../../domain/selection.js';
import type { SourcePreview } from '../../../domain/preview.js';
import { ProviderError } from '../../../domain/provider-error.js';
import { GoogleClient } from '../client/google-client.js';
import { GoogleQuota } from '../client/google-quota.js';
import { parallel } from '../client/parallel.js';
import { CALENDAR_SCOPES } from '../oauth/scopes.js';
import { CalendarPreviewer } from './calendar-previewer.js';
import { CalendarReader, isChosen } from './calendar-reader.js';
import { changedEvent, eventIdOf, listedEvent, startOf } from './event.js';
import { type EventRules, eventRules } from './event-rules.js';
import { isDue, openCursor, openReveal, reached, type Reveal, sealCursor, sealReveal } from './horizon.js';

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
  readonly unitsPerItem: number;
  readonly itemsPerMinute: number;

  constructor(
    private readonly client: GoogleClient,
    private readonly reader: CalendarReader,
    private readonly previewer: CalendarPreviewer,
    quota: GoogleQuota,
  ) {
    const { units, callsPerMinute } = quota.paceOf('calendar.events.list');
    this.unitsPerItem = units / EVENTS_PER_PAGE;
    this.itemsPerMinute = callsPerMinute * EVENTS_PER_PAGE;
  }

  async streams(account: Account, { selection }: Wanted): Promise<Stream[]> {
    const calendars = await this.reader.calendars(account);
    return calendars.filter(({ id }) => isChosen(id, selection.containers));
  }

  async containers(account: Account): Promise<SourceContainer[]> {
    const calendars = await this.reader.calendars(account);
    return calendars.map(({ id, name }) => ({ id, name, kind: 'calendar' }));
  }

  /** The last page of a listing brings it. */
  async startCursor(): Promise<string | null> {
    return null;
  }

  async list(account: Account, stream: Stream, wanted: Wanted, pageToken: string | null): Promise<ListedPage> {
    // All pages keep to the limit of the first, so that the cursor says what was taken in.
    const now = eventRules(account, wanted);
    const place = pageToken === null ? null : openCursor(pageToken);
    const until = place ? place.until : now.window.before;
    const rules = { ...now, window: { ...now.window, before: until } };
    const seal = (syncToken: string | null) => (syncToken === null ? null : sealCursor({ until, syncToken }));
    // The whole calendar, because a listing that is limited in time brings no cursor that covers the rest.
    const page = await this.reader.page(account, stream.id, { pageToken: place?.syncToken ?? null });
    return {
      items: page.events.map((event) => listedEvent(stream.id, event, rules)),
      nextPageToken: seal(page.nextPageToken),
      cursor: seal(page.syncToken),
    };
  }

  async changes(
    account: Account,
    stream: Stream,
    wanted: Wanted,
    cursor: string,
    pageToken: string | null,
  ): Promise<ListedPage> {
    const rules = eventRules(account, wanted);
    const reveal = openReveal(pageToken);
    if (reveal) return this.revealed(account, stream, rules, reveal);
    const { until, syncToken } = openCursor(cursor);
    const page = await this.reader.page(account, stream.id, { pageToken, syncToken });
    const items = page.events.map((event) => changedEvent(stream.id, event, rules));
    const edge = rules.window.before;
    if (page.syncToken === null) return { items, nextPageToken: page.nextPageToken, cursor: null };
    if (!isDue(until, edge)) {
      const next = sealCursor({ until: reached(until, edge), syncToken: page.syncToken });
      return { items, nextPageToken: null, cursor: next };
    }
    const next = sealReveal({ syncToken: page.syncToken, from: until, to: edge, page: null });
    return { items, nextPageToken: next, cursor: null };
  }

  /** Planned events that have come nearer than the limit since the last look. */
  private async revealed(
    account: Account,
    stream: Stream,
    rules: EventRules,
    { syncToken, from, to, page: pageToken }: Reveal,
  ): Promise<ListedPage> {
    const page = await this.reader.page(account, stream.id, { pageToken, from, to: to ?? undefined });
    // What begins earlier and reaches into this time was near enough before.
    const items = page.events
      .filter((event) => event.status !== 'cancelled' && Number(startOf(event) ?? 0) >= Number(from))
      .map((event) => changedEvent(stream.id, event, rules));
    if (page.nextPageToken === null)
      return { items, nextPageToken: null, cursor: sealCursor({ until: to, syncToken }) };
    return { items, nextPageToken: sealReveal({ syncToken, from, to, page: page.nextPageToken }), cursor: null };
  }

  /** Listings bring the events whole, so this serves only what has to be read again. */
  async *fetch(
    account: Account,
    stream: Stream,
    sourceIds: readonly string[],
    wanted: Wanted,
    signal: AbortSignal,
  ): AsyncGenerator<FetchedItem> {
    const rules = eventRules(account, wanted);
    let stop: ProviderError | null = null;
    const read = async (sourceId: string): Promise<FetchedItem | null> => {
      if (stop) return null;
      return this.fetchOne(account, stream.id, sourceId, rules, signal).catch((error: unknown) => {
        if (!(error instanceof ProviderError)) throw error;
        stop = error;
        return null;
      });
    };
    for await (const item of parallel(sourceIds, SINGLE_READS, read)) if (item) yield item;
    if (stop) throw stop as ProviderError;
  }

  preview(account: Account, wanted: Wanted, signal: AbortSignal): Promise<SourcePreview> {
    return this.previewer.preview(account, wanted, signal);
  }

  private async fetchOne(
    account: Account,
    calendarId: string,
    sourceId: string,
    rules: EventRules,
    signal: AbortSignal,
  ): Promise<FetchedItem> {
    const eventId = eventIdOf(sourceId);
    try {
      const event = await this.client.call(account, 'calendar.events.get', signal, (options) =>
        this.client.calendar.events.get({ calendarId, eventId }, options),
      );
      const { payload, occurredAt, dedupeKey, skip } = listedEvent(calendarId, event, rules);
      return { sourceId, payload, occurredAt, dedupeKey, skip };
    } catch (error) {
      if (error instanceof ProviderError && error.code === 'not-found') return { sourceId, gone: true };
      if (error instanceof ProviderError && error.code === 'permanent')
        return { sourceId, error: { code: error.code, message: error.message } };
      throw error;
    }
  }
}
