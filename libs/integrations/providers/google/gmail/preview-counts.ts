import type { PreviewBucket } from '../../../domain/preview.js';
import { monthName } from '../preview/buckets.js';
import { mostFirst } from '../preview/people.js';
import type { Count } from './counter.js';
import { isExact, total } from './counter.js';
import type { Label } from './labels.js';
import type { Judgement } from './preview-people.js';
import type { PreviewPlan } from './preview-plan.js';
import type { Tally } from './preview-tally.js';
import type { SampledMessage } from './sample.js';

/** Counts by time and by label, as a preview shows them. */
export interface PreviewCounts {
  readonly byMonth: PreviewBucket[];
  readonly byContainer: PreviewBucket[];
}

/** Of a mailbox that was read to the last message. */
export function countsOfRead(
  sampled: readonly SampledMessage[],
  labels: readonly Label[],
  { kept }: Judgement,
): PreviewCounts {
  const ids = new Set(kept.map(({ sourceId }) => sourceId));
  const months = new Map<string, PreviewBucket>();
  const inLabels = new Map<string, number>();
  for (const { item, labelIds } of sampled) {
    if (!ids.has(item.sourceId)) continue;
    const month = monthName(item.occurredAt ?? new Date(0));
    months.set(month.key, { ...month, count: (months.get(month.key)?.count ?? 0) + 1 });
    for (const id of labelIds) inLabels.set(id, (inLabels.get(id) ?? 0) + 1);
  }
  return {
    byMonth: [...months.values()].sort((a, b) => b.key.localeCompare(a.key)),
    byContainer: shown(labels.map(({ id, name }) => ({ key: id, label: name, count: inLabels.get(id) ?? 0 }))),
  };
}

/** Of one that was counted bucket by bucket and label by label. */
export function countsOfListed(
  { buckets }: PreviewPlan,
  tally: Tally,
  labels: readonly Label[],
  inLabels: readonly Count[],
  { countOf }: Judgement,
): PreviewCounts {
  const byMonth = buckets.map(({ key, label }, index) => {
    const { ids, count } = tally.wanted[index]!;
    return { key, label, count: countOf(ids, count) };
  });
  const wanted = new Set(tally.exact ? tally.wanted.flatMap(({ ids }) => ids) : []);
  const byContainer = labels.map(({ id, name }, index) => {
    const found = inLabels[index]!;
    const ids = tally.exact ? found.ids.filter((message) => wanted.has(message)) : found.ids;
    return { key: id, label: name, count: countOf(ids, tally.exact && isExact(found) ? ids.length : total(found)) };
  });
  return { byMonth: byMonth.filter(({ count }) => count > 0), byContainer: shown(byContainer) };
}

const shown = (buckets: readonly PreviewBucket[]): PreviewBucket[] =>
  mostFirst(buckets.filter(({ count }) => count > 0));
