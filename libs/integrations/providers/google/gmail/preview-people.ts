import type { PeopleReason, PeopleRule } from '../../../domain/people-rules.js';
import type { PreviewedReason, SampledItem } from '../../../domain/preview.js';
import { PEOPLE_WORDS } from '../preview/people-words.js';
import type { Tally } from './preview-tally.js';
import type { SampledMessage } from './sample.js';

/** What the people on the sampled messages mean for all of them. */
export interface Judgement {
  readonly kept: readonly SampledItem[];
  readonly leftOut: PreviewedReason[];
  /** Whether all messages were read, or none has to be. */
  readonly exact: boolean;
  /** How many of a set are kept. @param ids as far as they are known @param count how many there are */
  readonly countOf: (ids: readonly string[], count: number) => number;
}

/** Who is on a message shows when it is read, so a large mailbox is judged by its sample. */
export function judgeSample(
  sampled: readonly SampledMessage[],
  rule: PeopleRule | null,
  { total, exact }: Tally,
): Judgement {
  const kept: SampledItem[] = [];
  const reasons = new Map<PeopleReason, number>();
  const out = new Set<string>();
  for (const { item, people } of sampled) {
    const reason = rule?.(people);
    if (reason === undefined) {
      kept.push(item);
      continue;
    }
    out.add(item.sourceId);
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const isWhole = rule === null || (exact && sampled.length === total);
  const share = sampled.length === 0 ? 1 : kept.length / sampled.length;
  const scale = isWhole || sampled.length === 0 ? 1 : total / sampled.length;
  return {
    kept,
    leftOut: [...reasons].map(([reason, count]) => ({
      reason,
      label: PEOPLE_WORDS[reason],
      count: Math.round(count * scale),
      exact: isWhole,
    })),
    exact: isWhole,
    countOf: (ids, count) => (isWhole ? count - ids.filter((id) => out.has(id)).length : Math.round(count * share)),
  };
}
