import type { Window } from '../../../domain/connector.js';
import type { Wanted } from '../../../domain/selection.js';
import { type Bucket, bucketsOf } from '../preview/buckets.js';
import { LEFT_OUT_LABELS, LEFT_OUT_WORDS, leftOutReason } from './labels.js';
import { type PassQuery, leftOutQuery, mailQuery } from './listing.js';

interface NamedQuery {
  readonly reason: string;
  readonly label: string;
  readonly query: PassQuery;
}

/** What to count, in the order of what matters most when a bound is reached. */
export interface PreviewPlan {
  /** All that is found by the search, and, where one label is chosen, under that label. */
  readonly whole: PassQuery;
  readonly buckets: readonly Bucket[];
  /** The same, one query per bucket. */
  readonly inBuckets: readonly PassQuery[];
  /** Messages under each excluded label. */
  readonly excluded: readonly PassQuery[];
  /** Messages under each chosen label, whether the search finds them or not. */
  readonly chosen: readonly PassQuery[];
  /** All mail of the window, where a search or chosen labels leave some of it over; else nothing. */
  readonly mail: readonly PassQuery[];
  /** What no import takes in. */
  readonly leftOut: readonly NamedQuery[];
}

export function planOf({ window, selection: { query: search, containers } }: Wanted, now?: Date): PreviewPlan {
  const buckets = bucketsOf(window, now);
  const { include } = containers;
  const exclude = containers.exclude.filter((label) => leftOutReason([label]) === undefined);
  const only = include.length === 1 ? include[0] : undefined;
  return {
    whole: mailQuery(window, { label: only, search }),
    buckets,
    inBuckets: buckets.map((bucket) => mailQuery(bucket, { label: only, search })),
    excluded: exclude.map((label) => mailQuery(window, { label })),
    chosen: include.map((label) => mailQuery(window, { label })),
    mail: search !== null || include.length > 0 ? [mailQuery(window)] : [],
    leftOut: leftOutParts(window),
  };
}

function leftOutParts(window: Window): NamedQuery[] {
  const labelled = LEFT_OUT_LABELS.map((label) => ({
    reason: leftOutReason([label])!,
    label: LEFT_OUT_WORDS[label],
    query: leftOutQuery(label, window),
  }));
  if (window.after === null) return labelled;
  const before = mailQuery({ after: null, before: window.after });
  return [...labelled, { reason: 'outside_window', label: 'Older than the chosen time', query: before }];
}
