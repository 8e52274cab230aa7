import type { InteractionDirection, InteractionKind, TimelineFilterInput } from '../gql/graphql.js';
import { isDay, startOfDay } from './days.js';

/** A timeline's filter as it stands in an address; every part may be missing. */
export interface TimelineSearch {
  /** Kinds in small letters, "email,note". */
  kinds?: string;
  /** "in" or "out". */
  direction?: string;
  /** "no" leaves out what machines sent, "only" gives nothing else. */
  automated?: string;
  text?: string;
  /** First day, "2026-05-01". */
  from?: string;
  /** Last day. */
  until?: string;
}

export const timelineSearchNames = ['kinds', 'direction', 'automated', 'text', 'from', 'until'] as const;

export const interactionKinds = ['EMAIL', 'MEETING', 'CALL', 'NOTE'] as const satisfies readonly InteractionKind[];

const directions: Record<string, InteractionDirection> = { in: 'INBOUND', out: 'OUTBOUND' };
const automated: Record<string, boolean> = { no: false, only: true };
const longestText = 200;

/** The kinds that an address asks for, in the order of the list; none when it asks for all. */
export function readKinds({ kinds }: TimelineSearch): InteractionKind[] {
  const asked = new Set(kinds?.toUpperCase().split(','));
  const known = interactionKinds.filter((kind) => asked.has(kind));
  return known.length === interactionKinds.length ? [] : known;
}

/** Kinds as they stand in an address; undefined for all. */
export function writeKinds(kinds: readonly InteractionKind[]): string | undefined {
  const known = interactionKinds.filter((kind) => kinds.includes(kind));
  const all = known.length === 0 || known.length === interactionKinds.length;
  return all ? undefined : known.join(',').toLowerCase();
}

/** What to ask the server for; null when nothing narrows the timeline down. What cannot be understood is left out. */
export function timelineFilter(search: TimelineSearch): TimelineFilterInput | null {
  const filter: TimelineFilterInput = {};
  const kinds = readKinds(search);
  const direction = directions[search.direction ?? ''];
  const machines = automated[search.automated ?? ''];
  const text = search.text?.trim().slice(0, longestText);
  if (kinds.length > 0) filter.kinds = kinds;
  if (direction) filter.direction = direction;
  if (machines !== undefined) filter.automated = machines;
  if (text) filter.text = text;
  if (search.from && isDay(search.from)) filter.from = startOfDay(search.from).toISOString();
  if (search.until && isDay(search.until)) filter.to = startOfDay(search.until, 1).toISOString();
  return Object.keys(filter).length > 0 ? filter : null;
}

/** How many of the conditions behind "More filters" hold. */
export function countHidden({ direction, automated: machines, from, until }: TimelineSearch): number {
  return [direction, machines, from, until].filter(Boolean).length;
}

/** Takes every condition out of an address. */
export const noTimelineSearch: TimelineSearch = Object.fromEntries(
  timelineSearchNames.map((name) => [name, undefined]),
);
