import type { CanonicalInteraction } from '../../contacts/index.js';
import { type IsErased, Redaction, tellsWho } from '../../privacy/index.js';
import { canonicalAddress } from '../mappers/shared/canonical-address.js';
import { type Outcome, outcomeOf } from './map-rows.js';

// Bounded on both sides, so that it is linear in the text.
const ADDRESS = /[^\s@<>()[\]{},;:"'|]{1,64}@[^\s@<>()[\]{},;:"'|/?&#]{3,255}/g;

/**
 * An item as it may be kept: without people whom the user had erased. What one of them wrote, or was exchanged with nobody
 * else, is left out as a whole; in what others take part too, the person cannot be read any more.
 * @param own the user's addresses, in their normal form
 */
export function withoutErased(outcome: Outcome, isErased: IsErased, own: ReadonlySet<string>): Outcome {
  if (!('mapped' in outcome)) return outcome;
  const { row, mapped } = outcome;
  const { interactions, claims = [] } = mapped;
  if (claims.some(({ identities }) => identities.some(({ value }) => isErased(value)))) return { row, leftOut: true };
  if (interactions.some((interaction) => isTheirs(interaction, isErased, own))) return { row, leftOut: true };
  const words = interactions.flatMap((interaction) => wordsOf(interaction, isErased));
  if (words.length === 0) return outcome;
  const redaction = new Redaction(words);
  const left = interactions.map((interaction) => without(interaction, isErased, redaction));
  return { ...outcomeOf(row, { ...mapped, interactions: left }), withoutErased: true };
}

function isTheirs({ participants }: CanonicalInteraction, isErased: IsErased, own: ReadonlySet<string>): boolean {
  const theirs = participants.filter(({ address }) => isErased(address));
  if (theirs.length === 0) return false;
  const others = participants.some(({ address }) => !isErased(address) && !own.has(address));
  return !others || theirs.some(({ role }) => role === 'from' || role === 'organizer');
}

/** What must not be read: how erased people are named as participants, and their addresses within texts. */
function wordsOf({ participants, ...rest }: CanonicalInteraction, isErased: IsErased): string[] {
  const named = participants
    .filter(({ address }) => isErased(address))
    .flatMap(({ address, original, name }) => [address, original, ...(name && tellsWho(name) ? [name] : [])]);
  const { subject, snippet, body, bodyFull, location } = rest;
  const told = [subject, snippet, body, bodyFull ?? '', location ?? ''].flatMap((text) => text.match(ADDRESS) ?? []);
  const spelled = [...new Set(told.map((address) => address.replace(/[.!?]$/, '')))];
  return [...named, ...spelled.filter((address) => isErased(canonicalAddress(address)))];
}

function without(one: CanonicalInteraction, isErased: IsErased, redaction: Redaction): CanonicalInteraction {
  const of = (text: string): string => redaction.of(text);
  const { subject, snippet, body, bodyFull, location, participants, identityPairs, attachments } = one;
  return {
    ...one,
    subject: of(subject),
    snippet: of(snippet),
    body: of(body),
    bodyFull: bodyFull === null ? null : of(bodyFull),
    location: location === null ? null : of(location),
    attachments: attachments.map((attachment) => ({ ...attachment, name: of(attachment.name) })),
    participants: participants.filter(({ address }) => !isErased(address)),
    identityPairs: identityPairs.filter(({ value, address }) => !isErased(value) && !isErased(address)),
  };
}
