import { Injectable } from '@nestjs/common';
import { type ConfigOf, InjectConfig } from '../../../../platform/config/index.js';
import type { Account } from '../../../domain/account.js';
import { peopleRule } from '../../../domain/people-rules.js';
import type { SourcePreview } from '../../../domain/preview.js';
import { ProviderError } from '../../../domain/provider-error.js';
import type { Wanted } from '../../../domain/selection.js';
import { integrationsConfig } from '../../../integrations.config.js';
import { GoogleClient } from '../client/google-client.js';
import { domainsOf, peopleOf } from '../preview/people.js';
import { type Count, isExact, MessageCounter, total } from './counter.js';
import { type Label, readLabels } from './labels.js';
import { mailQuery } from './listing.js';
import { MessageReader } from './message-reader.js';
import { countsOfListed, countsOfRead } from './preview-counts.js';
import { judgeSample } from './preview-people.js';
import { type PreviewPlan, planOf } from './preview-plan.js';
import { type Tally, tallyOf } from './preview-tally.js';
import { pickSample, SAMPLED_MESSAGE, type SampledMessage, sampledMessage } from './sample.js';

const SAMPLE = { newest: 50, spread: 50 };
/** The share of the time that counting may take; the sample needs the rest. */
const COUNTING = 0.7;
const MOST_CONTAINERS = 20;

/** Counts a mailbox by listing ids, month by month, and reads the headers of a hundred messages. */
@Injectable()
export class GmailPreviewer {
  constructor(
    private readonly client: GoogleClient,
    private readonly reader: MessageReader,
    @InjectConfig(integrationsConfig) private readonly config: ConfigOf<typeof integrationsConfig>,
  ) {}

  async preview(account: Account, wanted: Wanted, signal: AbortSignal): Promise<SourcePreview> {
    const { GOOGLE_PREVIEW_MS, GOOGLE_PREVIEW_UNITS } = this.config;
    const within = (share: number) => AbortSignal.any([signal, AbortSignal.timeout(GOOGLE_PREVIEW_MS * share)]);
    const [counting, everything] = [within(COUNTING), within(1)];
    const counter = new MessageCounter(this.client, account, GOOGLE_PREVIEW_UNITS, counting);
    const plan = planOf(wanted);
    // Few messages are read one and all, and tell their months and labels themselves; many are counted by listing.
    const [labels, whole, around] = await Promise.all([
      this.labels(account, everything),
      counter.peek(plan.whole),
      countAround(counter, plan),
    ]);
    const counted = labels.filter(({ isCounted }) => isCounted).slice(0, MOST_CONTAINERS);
    const isSmall = isExact(whole) && whole.ids.length <= SAMPLE.newest + SAMPLE.spread;
    const inBuckets = isSmall ? [whole] : await counter.count(plan.inBuckets);
    const tally = tallyOf({ inBuckets, ...around });
    const wantedIds = tally.wanted.flatMap((bucket) => bucket.ids);
    const ids = pickSample(wantedIds, SAMPLE.newest, SAMPLE.spread);
    const [sampled, inLabels] = await Promise.all([
      this.sample(account, ids, labels, everything),
      counter.count(isSmall ? [] : inEach(counted, wanted)),
    ]);
    const judged = judgeSample(sampled, peopleRule(wanted.selection.people), tally);
    const { byMonth, byContainer } = isSmall
      ? countsOfRead(sampled, counted, judged)
      : countsOfListed(plan, tally, counted, inLabels, judged);
    const { kept: samples } = judged;
    return {
      totalItems: judged.countOf(wantedIds, tally.total),
      readItems: tally.total,
      exact: tally.exact && judged.exact,
      byMonth,
      byContainer,
      byDomain: domainsOf(samples, account.accountEmail),
      people: peopleOf(samples, account.accountEmail),
      leftOut: [...tally.leftOut, ...judged.leftOut, ...neverTaken(plan, around.leftOut)],
      sampledItems: samples.length,
      samples,
      notes: notesOf(tally, [...around.leftOut, ...inLabels].every(isExact), ids.length - sampled.length),
    };
  }

  async labels(account: Account, signal?: AbortSignal): Promise<Label[]> {
    const { labels } = await this.client.call(account, 'gmail.users.labels.list', signal, (options) =>
      this.client.gmail.users.labels.list({ userId: 'me', fields: 'labels(id,name,type)' }, options),
    );
    return readLabels(labels ?? []);
  }

  /** What could be read in the time that is left; a preview with fewer samples is better than none. */
  private async sample(
    account: Account,
    ids: string[],
    labels: readonly Label[],
    signal: AbortSignal,
  ): Promise<SampledMessage[]> {
    const names = new Map(labels.map(({ id, name }) => [id, name]));
    const own = account.accountEmail.toLowerCase();
    const samples: SampledMessage[] = [];
    try {
      for await (const outcome of this.reader.read(account, ids, SAMPLED_MESSAGE, signal)) {
        const sample = 'text' in outcome ? sampledMessage(outcome.text, names, own) : null;
        if (sample) samples.push(sample);
      }
    } catch (error) {
      if (!(error instanceof ProviderError) || (error.code !== 'quota' && error.code !== 'temporary')) throw error;
    }
    return samples.sort((a, b) => Number(b.item.occurredAt ?? 0) - Number(a.item.occurredAt ?? 0));
  }
}

/** What is beside the wanted messages: one count of all, so that each has its first page before any has its second. */
async function countAround(counter: MessageCounter, plan: PreviewPlan) {
  const { excluded, chosen, mail } = plan;
  const leftOut = plan.leftOut.map(({ query }) => query);
  const counts = await counter.count([...excluded, ...chosen, ...mail, ...leftOut]);
  const take = <T>(queries: readonly T[]) => counts.splice(0, queries.length);
  return { excluded: take(excluded), chosen: take(chosen), mail: take(mail), leftOut: take(leftOut) };
}

const inEach = (labels: readonly Label[], { window, selection }: Wanted) =>
  labels.map(({ id }) => mailQuery(window, { label: id, search: selection.query }));

function neverTaken({ leftOut }: PreviewPlan, counts: readonly Count[]) {
  return leftOut
    .map(({ reason, label }, index) => ({
      reason,
      label,
      count: total(counts[index]!),
      exact: isExact(counts[index]!),
    }))
    .filter(({ count }) => count > 0);
}

function notesOf({ exact }: Tally, restExact: boolean, missing: number): string[] {
  return [
    ...(exact ? [] : ['The mailbox is large: the totals are estimated from what could be counted in a few seconds.']),
    ...(exact && !restExact ? ['The numbers of labels and of left-out messages are estimated.'] : []),
    ...(missing > 0 ? [`${missing} messages of the sample could not be read in time.`] : []),
  ];
}
