import { Injectable } from '@nestjs/common';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { type ConfigOf, InjectConfig } from '../../../../platform/config/index.js';
import type { Account } from '../../../domain/account.js';
import type { ListedItem, Stream } from '../../../domain/connector.js';
import type { SourcePreview } from '../../../domain/preview.js';
import { ProviderError } from '../../../domain/provider-error.js';
import type { Wanted } from '../../../domain/selection.js';
import { integrationsConfig } from '../../../integrations.config.js';
import { parallel } from '../client/parallel.js';
import { monthName } from '../preview/buckets.js';
import { countBy, domainsOf, mostFirst, peopleOf } from '../preview/people.js';
import { PEOPLE_WORDS } from '../preview/people-words.js';
import { CalendarReader, isChosen } from './calendar-reader.js';
import { listedEvent } from './event.js';
import { type EventRules, eventRules } from './event-rules.js';
import { sampledEvent } from './sample.js';

const MOST_SAMPLES = 2_000;
const WIDTH = 8;
const LEFT_OUT_WORDS: Readonly<Record<string, string>> = {
  cancelled: 'Cancelled events',
  outside_window: 'Outside the chosen time',
  private: 'Private events',
  excluded_calendar: 'Calendars that you left out',
  ...PEOPLE_WORDS,
};

interface Listed {
  readonly stream: Stream;
  readonly event: calendar_v3.Schema$Event;
  item: ListedItem;
}

/** Lists every calendar whole, which is cheap, and counts what an import would keep. */
@Injectable()
export class CalendarPreviewer {
  constructor(
    private readonly reader: CalendarReader,
    @InjectConfig(integrationsConfig) private readonly config: ConfigOf<typeof integrationsConfig>,
  ) {}

  async preview(account: Account, wanted: Wanted, signal: AbortSignal): Promise<SourcePreview> {
    const within = AbortSignal.any([signal, AbortSignal.timeout(this.config.GOOGLE_PREVIEW_MS)]);
    const streams = await this.reader.calendars(account, within);
    const rules = eventRules(account, wanted);
    const listed: Listed[] = [];
    let exact = true;
    for await (const isWhole of parallel(streams, WIDTH, (stream) =>
      this.readCalendar(account, stream, rules, within, listed),
    ))
      exact &&= isWhole;
    // An import does not list them at all; here the person is told what is in them.
    for (const entry of listed)
      if (!isChosen(entry.stream.id, wanted.selection.containers))
        entry.item = { ...entry.item, skip: 'excluded_calendar' };
    const kept = listed.filter(({ item }) => item.skip === undefined);
    const samples = [...kept]
      .sort(newestFirst)
      .slice(0, MOST_SAMPLES)
      .map(({ stream, event }) => sampledEvent(stream, event));
    const names = new Map(streams.map(({ id, name }) => [id, name]));
    return {
      totalItems: kept.length,
      readItems: kept.length,
      exact,
      byMonth: byMonth(kept),
      byContainer: countBy(kept, ({ stream }) => [stream.id]).map((bucket) => ({
        ...bucket,
        label: names.get(bucket.key) ?? bucket.key,
      })),
      byDomain: domainsOf(samples, account.accountEmail),
      people: peopleOf(samples, account.accountEmail),
      leftOut: countBy(listed, ({ item }) => (item.skip === undefined ? [] : [item.skip])).map(({ key, count }) => ({
        reason: key,
        label: LEFT_OUT_WORDS[key] ?? key,
        count,
        exact,
      })),
      sampledItems: samples.length,
      samples,
      notes: exact
        ? ['A series of meetings counts as one event here.']
        : ['The calendars could not be read to the end in a few seconds.'],
    };
  }

  /** Adds a calendar's events to `listed`; returns whether all of them were read in time. */
  private async readCalendar(
    account: Account,
    stream: Stream,
    rules: EventRules,
    signal: AbortSignal,
    listed: Listed[],
  ): Promise<boolean> {
    let pageToken: string | null = null;
    try {
      do {
        const page = await this.reader.page(account, stream.id, { pageToken }, signal);
        for (const event of page.events) listed.push({ stream, event, item: listedEvent(stream.id, event, rules) });
        pageToken = page.nextPageToken;
      } while (pageToken !== null);
      return true;
    } catch (error) {
      const isBound =
        error instanceof ProviderError && (error.code === 'quota' || (error.code === 'temporary' && signal.aborted));
      if (!isBound) throw error;
      return false;
    }
  }
}

function newestFirst(a: Listed, b: Listed): number {
  return Number(b.item.occurredAt ?? 0) - Number(a.item.occurredAt ?? 0);
}

function byMonth(kept: readonly Listed[]) {
  const times = kept.flatMap(({ item }) => item.occurredAt ?? []);
  const labels = new Map(times.map(monthName).map(({ key, label }) => [key, label]));
  return mostFirst(countBy(times, (time) => [monthName(time).key]))
    .map((bucket) => ({ ...bucket, label: labels.get(bucket.key) ?? bucket.key }))
    .sort((a, b) => b.key.localeCompare(a.key));
}
