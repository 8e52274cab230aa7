import type { TimelineFilter, TimelinePage } from '../domain/views.js';
import { datedPageOf } from './pages.js';
import type { TimelineArgs, TimelineFilterInput } from './timeline.args.js';

/** Null when nothing is narrowed down, so that the common question keeps its own statement. */
export function filterOf(input: TimelineFilterInput | null | undefined): TimelineFilter | null {
  if (!input) return null;
  const filter: TimelineFilter = {
    kinds: input.kinds ? [...new Set(input.kinds)].sort() : null,
    direction: input.direction ?? null,
    automated: input.automated ?? null,
    text: input.text?.trim() || null,
    from: input.from ?? null,
    to: input.to ?? null,
  };
  return Object.values(filter).every((value) => value === null) ? null : filter;
}

/** The page of a timeline that arguments ask for. @throws BadUserInputError when the cursor is not of such a list */
export function timelinePageOf(args: TimelineArgs): TimelinePage {
  return { ...datedPageOf(args), filter: filterOf(args.filter) };
}
