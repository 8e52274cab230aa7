import { Injectable } from '@nestjs/common';
import { type ConfigOf, InjectConfig } from '../../../../platform/config/index.js';
import type { Account } from '../../../domain/account.js';
import type { Window } from '../../../domain/connector.js';
import type { SampledItem, SourcePreview } from '../../../domain/preview.js';
import { ProviderError } from '../../../domain/provider-error.js';
import { integrationsConfig } from '../../../integrations.config.js';
import { GoogleClient } from '../client/google-client.js';
import { type Bucket, bucketsOf } from '../preview/buckets.js';
import { domainsOf, mostFirst, peopleOf } from '../preview/people.js';
import { type Count, isExact, MessageCounter, total } from './counter.js';
import { LEFT_OUT_LABELS, LEFT_OUT_WORDS, leftOutReason } from './labels.js';
import { type PassQuery, passQuery } from './listing.js';
import { MessageReader } from './message-reader.js';
import { pickSample, SAMPLED_MESSAGE, sampledMessage } from './sample.js';

const SAMPLE = { newest: 50, spread: 50 };
/** The share of the time that counting may take; the sample needs the rest. */
const COUNTING = 0.7;
const MOST_CONTAINERS = 20;
const SHOWN_SYSTEM_LABELS: ReadonlyMap<string, string> = new Map([
  ['INBOX', 'Inbox'],
  ['SENT', 'Sent'],
]);

interface Label {
  readonly id: string;
  readonly name: string;
  readonly isContainer: boolean;
}

/** Counts a mailbox by listing ids, month by month, and reads the headers of a hundred messages. */
@Injectable()
export class GmailPreviewer {
  constructor(
    private readonly client: GoogleClient,
    private readonly reader: MessageReader,
    @InjectConfig(integrationsConfig) private readonly config: ConfigOf<typeof integrationsConfig>,
  ) {}

  async preview(account: Account, window: Window, signal: AbortSignal): Promise<SourcePreview> {
    const { GOOGLE_PREVIEW_MS, GOOGLE_PREVIEW_UNITS } = this.config;
    const within = (share: number) => AbortSignal.any([signal, AbortSignal.timeout(GOOGLE_PREVIEW_MS * share)]);
    const [counting, everything] = [within(COUNTING), within(1)];
    const labels = await this.labels(account, everything);
    const counter = new MessageCounter(this.client, account, GOOGLE_PREVIEW_UNITS, counting);

    // One count of all, in the order of what matters most when a bound is reached.
    const buckets = bucketsOf(window);
    const left = leftOutParts(window);
    const containers = labels.filter(({ isContainer }) => isContainer).slice(0, MOST_CONTAINERS);
    const mail = passQuery('mail', window);
    const counts = await counter.count([
      ...buckets.map((bucket) => passQuery('mail', bucket)),
      ...left.map(({ query }) => query),
      ...containers.map(({ id }) => ({ ...mail, labelIds: [id] })),
    ]);
    const inBuckets = counts.slice(0, buckets.length);
    const inLeft = counts.slice(buckets.length, buckets.length + left.length);
    const inContainers = counts.slice(buckets.length + left.length);

    const newestFirst = inBuckets.flatMap(({ ids }) => ids);
    const ids = pickSample(newestFirst, SAMPLE.newest, SAMPLE.spread);
    const samples = await this.sample(account, ids, labels, everything);
    const exact = inBuckets.every(isExact);
    return {
      totalItems: inBuckets.reduce((sum, count) => sum + total(count), 0),
      exact,
      byMonth: withTotals(buckets.map(named), inBuckets),
      byContainer: mostFirst(
        withTotals(
          containers.map(({ id, name }) => ({ key: id, label: name })),
          inContainers,
        ),
      ),
      byDomain: domainsOf(samples, account.accountEmail),
      people: peopleOf(samples, account.accountEmail),
      leftOut: withTotals(
        left.map(({ reason, label }) => ({ reason, label })),
        inLeft,
      ),
      sampledItems: samples.length,
      samples,
      notes: notesOf(exact, counts.every(isExact), ids.length - samples.length),
    };
  }

  private async labels(account: Account, signal: AbortSignal): Promise<Label[]> {
    const { labels } = await this.client.call(account, 'gmail.users.labels.list', signal, (options) =>
      this.client.gmail.users.labels.list({ userId: 'me', fields: 'labels(id,name,type)' }, options),
    );
    return (labels ?? []).flatMap(({ id, name, type }) => {
      if (!id) return [];
      const shown = SHOWN_SYSTEM_LABELS.get(id);
      return [{ id, name: shown ?? name ?? id, isContainer: shown !== undefined || type === 'user' }];
    });
  }

  /** What could be read in the time that is left; a preview with fewer samples is better than none. */
  private async sample(
    account: Account,
    ids: string[],
    labels: readonly Label[],
    signal: AbortSignal,
  ): Promise<SampledItem[]> {
    const names = new Map(labels.map(({ id, name }) => [id, name]));
    const samples: SampledItem[] = [];
    try {
      for await (const outcome of this.reader.read(account, ids, SAMPLED_MESSAGE, signal)) {
        const sample = 'text' in outcome ? sampledMessage(outcome.text, names) : null;
        if (sample) samples.push(sample);
      }
    } catch (error) {
      if (!(error instanceof ProviderError) || (error.code !== 'quota' && error.code !== 'temporary')) throw error;
    }
    return samples.sort((a, b) => Number(b.occurredAt ?? 0) - Number(a.occurredAt ?? 0));
  }
}

/** What an import leaves out: by label within the window, and everything before it. */
function leftOutParts(window: Window): { reason: string; label: string; query: PassQuery }[] {
  const labelled = LEFT_OUT_LABELS.map((label) => ({
    reason: leftOutReason([label])!,
    label: LEFT_OUT_WORDS[label],
    query: passQuery(label, window),
  }));
  if (window.after === null) return labelled;
  const before = passQuery('mail', { after: null, before: window.after });
  return [...labelled, { reason: 'outside_window', label: 'Older than the chosen time', query: before }];
}

const named = ({ key, label }: Bucket) => ({ key, label });

/** Joins names with their counts; what has none is not shown. */
function withTotals<T>(names: readonly T[], counts: readonly Count[]): (T & { count: number })[] {
  return names.map((name, index) => ({ ...name, count: total(counts[index]!) })).filter(({ count }) => count > 0);
}

function notesOf(exact: boolean, allExact: boolean, missing: number): string[] {
  return [
    ...(exact ? [] : ['The mailbox is large: the totals are estimated from what could be counted in a few seconds.']),
    ...(exact && !allExact ? ['The numbers of labels and of left-out messages are estimated.'] : []),
    ...(missing > 0 ? [`${missing} messages of the sample could not be read in time.`] : []),
  ];
}
