import { hash } from 'node:crypto';
import type { UserScope } from '../../../platform/database/index.js';
import type { CanonicalInteraction } from '../../domain/canonical-interaction.js';
import type { LinkRole } from '../../domain/conversations/group-messages.js';
import { plainArray } from '../plain-array.js';
import type { InteractionRow } from '../interaction-rows.js';
import { ANSWERED_WITHIN_MS } from './answer-window.js';

// Whoever was in one conversation with what is written anew may be in another one now.
const FORGET = `
  with links as (
    delete from conversation_links where interaction_id = any($2::uuid[]) returning interaction_id, token, role
  ), former as (
    select distinct conversation_id from conversation_members where interaction_id = any($2::uuid[])
  ), parted as (
    update conversation_members m set conversation_id = null from former f
    where m.user_id = $1 and m.conversation_id = f.conversation_id and m.interaction_id <> all($2::uuid[])
  ), gone as (
    delete from conversation_members where interaction_id = any($2::uuid[])
  )
  select interaction_id as "interactionId", lpad(to_hex(token), 16, '0') as token, role from links`;

const INSERT = `
  with links as (
    select ('x' || name)::bit(64)::bigint as token, interaction_id, role
    from unnest($2::text[], $3::uuid[], $4::text[]) as l(name, interaction_id, role)
  ), members as (
    insert into conversation_members (interaction_id, user_id) select distinct interaction_id, $1::uuid from links
  )
  insert into conversation_links (user_id, token, interaction_id, role) select $1, * from links order by 2, 3`;

/** What a message may have in common with others. */
export interface LinkToken {
  /** 16 hex digits. */
  token: string;
  role: LinkRole;
}

interface Link extends LinkToken {
  interactionId: string;
}

/**
 * Keeps what messages may have in common with others; their conversations are found by settling.
 * @param rows    that were written
 * @param tokens  of each row
 * @param id      of the interaction of a row
 * @param updated ids of those that were there before
 * @returns ids of those among them of which something else is told now
 */
export async function writeConversationLinks(
  scope: UserScope,
  rows: readonly InteractionRow[],
  tokens: ReadonlyMap<InteractionRow, readonly LinkToken[]>,
  id: (row: InteractionRow) => string,
  updated: readonly string[],
): Promise<Set<string>> {
  const links = rows.flatMap((row) => {
    const interactionId = id(row);
    return (tokens.get(row) ?? []).map(({ token, role }) => ({ token, role, interactionId }));
  });
  const before = updated.length > 0 ? await scope.query<Link>(FORGET, [scope.userId, updated]) : [];
  if (links.length > 0)
    await scope.query(INSERT, [
      scope.userId,
      plainArray(links.map(({ token }) => token)),
      plainArray(links.map(({ interactionId }) => interactionId)),
      plainArray(links.map(({ role }) => role)),
    ]);
  return differing(before, links, updated);
}

/** What a message may have in common with others. A subject counts for some weeks only, so its tokens are of two neighbouring stretches of time. */
export function linkTokens(userId: string, { conversation, occurredAt }: CanonicalInteraction): LinkToken[] {
  if (!conversation) return [];
  const { shared, subject, answers } = conversation;
  const stretch = Math.floor(occurredAt.getTime() / ANSWERED_WITHIN_MS);
  const stretches = subject === '' ? [] : answers ? [stretch, stretch - 1] : [stretch];
  const role = answers ? 'answer' : 'subject';
  const links: [LinkRole, string][] = [
    ...[...new Set(shared)].map((name): [LinkRole, string] => ['shared', name]),
    ...stretches.map((number): [LinkRole, string] => [role, `subject ${number} ${subject}`]),
  ];
  return links.map(([kind, name]) => ({ role: kind, token: tokenOf(userId, name) }));
}

/** 64 bits; another one for each user, so that the same message in many mailboxes costs none of them more. */
function tokenOf(userId: string, name: string): string {
  return hash('sha256', `${userId} ${name}`, 'hex').slice(0, 16);
}

function differing(before: readonly Link[], after: readonly Link[], updated: readonly string[]): Set<string> {
  const [old, now] = [Map.groupBy(before, interactionOf), Map.groupBy(after, interactionOf)];
  return new Set(updated.filter((id) => textOf(old.get(id)) !== textOf(now.get(id))));
}

const interactionOf = ({ interactionId }: Link): string => interactionId;

const textOf = (links: readonly Link[] = []): string =>
  links
    .map(({ token, role }) => `${token} ${role}`)
    .sort()
    .join();
