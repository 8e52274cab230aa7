import type { RawPayload } from '../../integrations/index.js';
import type { CanonicalClaim, CanonicalInteraction, SeriesRefresh } from '../../contacts/index.js';

/** A provider's item as stored, and where it belongs. */
export interface RawItem {
  rawEventId: string;
  integrationId: string;
  batchId: string | null;
  source: string;
  /** Identity within the integration, as the sync module keeps it. */
  sourceId: string;
  /** When the sync module believes it happened; used when the payload does not say. */
  occurredAt: Date | null;
  payload: RawPayload;
  /** Payload of the item that `needs` named, when it is stored. */
  needed?: RawPayload;
}

export interface MappingContext {
  /** Addresses of the user's own accounts, in their normal form (`canonicalAddress`). */
  ownAddresses: ReadonlySet<string>;
  now: Date;
  /** What the user prefers, by integration; missing where nothing was chosen. */
  preferences?: ReadonlyMap<string, MappingPreferences>;
}

export interface MappingPreferences {
  /** Whether only people whom the user has written to become contacts. */
  readonly writtenToOnly: boolean;
  /** How many days of planned events are wanted; null for all. */
  readonly futureDays: number | null;
}

/** Why an item cannot be mapped. Stored and shown, so the message holds nothing of the item's content. */
export interface MappingFault {
  code: string;
  message: string;
}

/** What one item becomes. */
export interface MappedItem {
  /** One for most items, one per occurrence for a series; none when the item is gone or tells of nothing. */
  interactions: CanonicalInteraction[];
  /** What the item says of people, beside what they took part in; missing for nothing. */
  claims?: CanonicalClaim[];
  /** All occurrences of the series that the item defines; others that they once had are to be removed. */
  seriesRefresh: SeriesRefresh[];
  /** When the item has to be mapped again although it will not have changed: a series goes on beyond the horizon. */
  mapAgainAt: Date | null;
}

export type MappingResult = { ok: true; mapped: MappedItem } | { ok: false; fault: MappingFault };

/** Turns the items of one source into interactions: pure, total (never throws) and bounded in time and memory. */
export interface SourceMapper {
  /** Key of the source, as in `raw_events.source`. */
  readonly source: string;
  /** How many items are mapped together: each may become up to a thousand interactions, or just one. */
  readonly itemsAtOnce: number;
  map(item: RawItem, context: MappingContext): MappingResult;
  /** Whether items say of people what they are called, and more, as tables of contacts do. */
  readonly tellsOfPeople?: boolean;
  /** Source id of another item that this one is incomplete without; null for nearly all. */
  needs(item: RawItem): string | null;
}

export function fault(code: string, message: string): MappingResult {
  return { ok: false, fault: { code, message } };
}

/** Closes the last gap to "never throws": whatever a mapper did not foresee becomes a fault without the item's content. */
export function neverThrowing(map: SourceMapper['map']): SourceMapper['map'] {
  return (item, context) => {
    try {
      return map(item, context);
    } catch (error) {
      return fault('mapper_failed', `The item could not be read (${error instanceof Error ? error.name : 'unknown'}).`);
    }
  };
}
