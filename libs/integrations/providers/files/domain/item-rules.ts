import { type ItemPeople, type PeopleRule, peopleRule } from '../../../domain/people-rules.js';
import type { Wanted } from '../../../domain/selection.js';

/** What decides whether an item of a file is wanted. */
export interface RuledItem {
  readonly occurredAt: Date | null;
  readonly until: Date | null;
  readonly labels: readonly string[];
  readonly senders: readonly string[];
  readonly recipients: readonly string[];
  readonly sent: boolean;
  readonly isPrivate: boolean;
  readonly skip: string | null;
}

/** Tells why an item is left out; null when it is wanted. */
export type ItemRule = (item: RuledItem) => string | null;

const DAY_MS = 86_400_000;

/**
 * Makes the rule of what is wanted. An item without a date is wanted whatever the window, since nobody can tell.
 * @param ownAddress lower case
 */
export function itemRule({ window, selection }: Wanted, ownAddress: string, now: Date): ItemRule {
  const people: PeopleRule | null = peopleRule(selection.people);
  const { include, exclude } = selection.containers;
  const latest = selection.futureDays === null ? null : new Date(now.getTime() + selection.futureDays * DAY_MS);
  return (item) => {
    const { occurredAt, until, labels } = item;
    if (item.skip !== null) return item.skip;
    if (window.after && occurredAt && until && until < window.after) return 'outside_window';
    if (window.before && occurredAt && occurredAt >= window.before) return 'outside_window';
    if (latest && occurredAt && occurredAt > latest) return 'outside_window';
    if (labels.some((label) => exclude.includes(label))) return 'excluded_label';
    if (include.length > 0 && !labels.some((label) => include.includes(label))) return 'not_included_label';
    if (item.isPrivate && selection.privateEvents === 'exclude') return 'private';
    return people?.(peopleOn(item, ownAddress)) ?? null;
  };
}

/** Who is on an item, besides the owner of the mailbox. */
export function peopleOn({ sent, senders, recipients }: RuledItem, ownAddress: string): ItemPeople {
  const other = (address: string): boolean => address !== ownAddress;
  return {
    own: sent || senders.includes(ownAddress),
    senders: senders.filter(other),
    recipients: recipients.filter(other),
  };
}
