import { Injectable } from '@nestjs/common';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import type { Account } from '../../../domain/account.js';
import type { Stream } from '../../../domain/connector.js';
import type { Selection } from '../../../domain/selection.js';
import { GoogleClient } from '../client/google-client.js';

export interface EventsPage {
  readonly events: calendar_v3.Schema$Event[];
  readonly nextPageToken: string | null;
  /** Only with the last page. */
  readonly syncToken: string | null;
}

interface PageRequest {
  readonly pageToken: string | null;
  readonly syncToken?: string;
  readonly from?: Date;
  readonly to?: Date;
}

/** Whether a calendar is one that a person has chosen. */
export function isChosen(calendarId: string, { include, exclude }: Selection['containers']): boolean {
  return !exclude.includes(calendarId) && (include.length === 0 || include.includes(calendarId));
}

/** Reads calendars and their events page by page. */
@Injectable()
export class CalendarReader {
  constructor(private readonly client: GoogleClient) {}

  /** The person's own calendar and every other that is ticked in their list, as far as its events can be read. */
  async calendars(account: Account, signal?: AbortSignal): Promise<Stream[]> {
    const calendars: Stream[] = [];
    let pageToken: string | undefined;
    do {
      const page = await this.client.call(account, 'calendar.calendarList.list', signal, (options) =>
        this.client.calendar.calendarList.list(
          {
            maxResults: 250,
            minAccessRole: 'reader',
            pageToken,
            fields: 'nextPageToken,items(id,summary,summaryOverride,primary,selected)',
          },
          options,
        ),
      );
      for (const { id, summary, summaryOverride, primary, selected } of page.items ?? [])
        if (id && (primary || selected)) calendars.push({ id, name: summaryOverride ?? summary ?? id });
      pageToken = page.nextPageToken ?? undefined;
    } while (pageToken !== undefined);
    return calendars;
  }

  /**
   * One page of a calendar, cancelled events and occurrences among them; with a sync token, only what changed; with
   * times, only what is between them, and no sync token in the answer.
   * @throws ProviderError 'cursor' when the sync token has expired
   */
  async page(
    account: Account,
    calendarId: string,
    { pageToken, syncToken, from, to }: PageRequest,
    signal?: AbortSignal,
  ): Promise<EventsPage> {
    const page = await this.client.call(account, 'calendar.events.list', signal, (options) =>
      this.client.calendar.events.list(
        {
          calendarId,
          maxResults: 2_500,
          singleEvents: false,
          showDeleted: true,
          syncToken,
          timeMin: from?.toISOString(),
          timeMax: to?.toISOString(),
          pageToken: pageToken ?? undefined,
          fields: 'items,nextPageToken,nextSyncToken',
        },
        options,
      ),
    );
    return {
      events: page.items ?? [],
      nextPageToken: page.nextPageToken ?? null,
      syncToken: page.nextSyncToken ?? null,
    };
  }
}
