import { hash } from 'node:crypto';
import type { UserScope } from '../../../platform/database/index.js';
import type { CanonicalInteraction } from '../../domain/canonical-interaction.js';
import type { LinkRole } from '../../domain/conversations/group-messages.js';
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
  select interaction_id as "interactionId", token::text, role from links`;

const INSERT = `
  with links as (
    select * from unnest($2::bigint[], $3::uuid[], $4::text[]) as l(token, interaction_id, role)
  ), members as (
    insert into conversation_members (interaction_id, user_id) select distinct interaction_id, $1::uuid from links
  )
  insert into conversation_links (user_id, token, interaction_id, role) select $1, * from links order by 2, 3`;

interface Link {
  token: string;
  interactionId: string;
  role: LinkRole;
}

/**
 * Keeps what messages may have in common with others; their conversations are found by settling.
 * @param rows    that were written
 * @param id      of the interaction of a row
 * @param updated ids of those that were there before
 * @returns ids of those among them of which something else is told now
 */
export async function writeConversationLinks(
  scope: UserScope,
  rows: readonly InteractionRow[],
  id: (row: InteractionRow) => string,
  updated: readonly string[],
): Promise<Set<string>> {
  const links = rows.flatMap((row) => linksOf(scope.userId, row.interaction, id(row)));
  const before = updated.length > 0 ? await scope.query<Link>(FORGET, [scope.userId, updated]) : [];
  if (links.length > 0)
    await scope.query(INSERT, [
      scope.userId,
      links.map(({ token }) => token),
      links.map(({ interactionId }) => interactionId),
      links.map(({ role }) => role),
    ]);
  return differing(before, links, updated);
}

/** A subject counts for some weeks only, so its tokens are of two neighbouring stretches of time. */
function linksOf(userId: string, { conversation, occurredAt }: CanonicalInteraction, interactionId: string): Link[] {
  if (!conversation) return [];
  const { shared, subject, answers } = conversation;
  const stretch = Math.floor(occurredAt.getTime() / ANSWERED_WITHIN_MS);
  const stretches = subject === '' ? [] : answers ? [stretch, stretch - 1] : [stretch];
  const role = answers ? 'answer' : 'subject';
  const links: [LinkRole, string][] = [
    ...[...new Set(shared)].map((name): [LinkRole, string] => ['shared', name]),
    ...stretches.map((number): [LinkRole, string] => [role, `subject ${number} ${subject}`]),
  ];
  return links.map(([kind, name]) => ({ role: kind, token: tokenOf(userId, name), interactionId }));
}

/** 64 bits; another one for each user, so that the same message in many mailboxes costs none of them more. */
function tokenOf(userId: string, name: string): string {
  return hash('sha256', `${userId} ${name}`, 'buffer').readBigInt64BE().toString();
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
