import { type IntegrationEntity, type PeopleRule, peopleRule } from '../../integrations/index.js';
import type { StoredItem, StoredMeaning, StoredPerson } from '../data/covered.repository.js';
import { reachesFurther, type SavedPreferences } from './preferences.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const PRIVATE: ReadonlySet<string> = new Set(['private', 'confidential']);

/** What saved preferences leave out of what is here. */
export interface CoverRule {
  /** Calendars are streams; labels are written on interactions. */
  readonly ofCalendars: boolean;
  readonly containersIn: readonly string[];
  readonly containersOut: readonly string[];
  readonly people: PeopleRule | null;
  readonly withPrivate: boolean;
  /** What ended before it is left out; null when the look-back was not narrowed. */
  readonly after: Date | null;
  /** What begins after it is left out; null for no limit. */
  readonly before: Date | null;
}

/**
 * What is left out by saved preferences. Time that merely passes leaves nothing out: the look-back counts from when it was
 * saved, and only when it reaches less far than what was approved. What a search leaves out only the provider knows.
 * @param widest days of the widest import that was approved; null for everything, undefined for none
 */
export function coverRule(
  { source }: Pick<IntegrationEntity, 'source'>,
  { settings, savedAt }: SavedPreferences,
  widest: number | null | undefined,
  now = new Date(),
): CoverRule {
  const { lookBackDays, futureDays } = settings;
  const isNarrower = lookBackDays !== null && widest !== undefined && reachesFurther(widest, lookBackDays);
  const ofCalendars = source.includes('calendar');
  return {
    ofCalendars,
    containersIn: settings.containersIn,
    containersOut: settings.containersOut,
    people: peopleRule({ include: settings.peopleIn, exclude: settings.peopleOut }),
    withPrivate: settings.privateEvents,
    after: isNarrower ? new Date(savedAt.getTime() - lookBackDays * DAY_MS) : null,
    before: futureDays === null || !ofCalendars ? null : new Date(now.getTime() + futureDays * DAY_MS),
  };
}

/** Whether a rule leaves anything out at all. */
export function coversAnything(rule: CoverRule): boolean {
  const { containersIn, containersOut, people, withPrivate, after, before } = rule;
  const chosen = containersIn.length + containersOut.length > 0;
  return chosen || people !== null || !withPrivate || after !== null || before !== null;
}

/**
 * Why an item is left out, by the rules of the connectors and in their order; undefined when it is wanted. What never
 * became anything on a timeline tells neither people nor labels, and is judged by the rest.
 * @param people of the item, the user's own addresses not among them
 */
export function coverReason(
  rule: CoverRule,
  item: StoredItem,
  meaning: StoredMeaning | undefined,
  people: readonly StoredPerson[],
): string | undefined {
  const labels = meaning?.labels;
  if (rule.ofCalendars) {
    const isIn = rule.containersIn.length === 0 || rule.containersIn.includes(item.stream);
    if (!isIn || rule.containersOut.includes(item.stream)) return 'excluded_calendar';
  } else if (labels) {
    if (rule.containersOut.some((label) => labels.includes(label))) return 'excluded_label';
    if (rule.containersIn.length > 0 && !rule.containersIn.some((label) => labels.includes(label)))
      return 'not_included_label';
  }
  const ends = meaning?.ends ?? item.occurredAt;
  const begins = meaning?.begins ?? item.occurredAt;
  if (rule.after && ends && ends < rule.after) return 'outside_window';
  if (rule.before && begins && begins >= rule.before) return 'outside_window';
  if (!rule.withPrivate && PRIVATE.has(item.visibility ?? '')) return 'private';
  if (!meaning?.interactionId) return undefined;
  return rule.people?.({
    own: meaning.own === true,
    senders: people.filter(({ sender }) => sender).map(({ address }) => address),
    recipients: people.filter(({ sender }) => !sender).map(({ address }) => address),
  });
}
