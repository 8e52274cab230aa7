import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import type { CallDirection } from '../domain/views.js';
import type { ShownContact } from './contact-links.repository.js';

/** A note or a call as it is written. */
export interface NoteContent {
  kind: 'note' | 'call';
  text: string;
  snippet: string;
  direction: CallDirection;
  occurredAt: Date;
  endsAt: Date | null;
}

const INSERT = `
  insert into interactions (id, user_id, source, source_id, kind, snippet, body, direction, occurred_at, ends_at,
    normalized_version, content_hash)
  values ($1::uuid, $2, 'manual', ($1::uuid)::text, $3, $4, $5, $6, $7, $8, 0, $9)
  on conflict do nothing returning id`;

const FIND = `
  select kind, body as text, snippet, direction, occurred_at as "occurredAt", ends_at as "endsAt"
  from interactions where user_id = $1 and id = $2 and source = 'manual' and not shadowed for update`;

const UPDATE = `
  update interactions set snippet = $3, body = $4, direction = $5, occurred_at = $6, ends_at = $7, content_hash = $8,
    updated_at = now()
  where user_id = $1 and id = $2`;

const UPDATE_PARTICIPANTS = `
  update interaction_participants set role = $3, occurred_at = $4, outbound = $5
  where user_id = $1 and interaction_id = $2`;

// Who is shown with one of the wanted contacts stays as they are, under the key that they were written with.
const REMOVE_OTHERS = `
  delete from interaction_participants p
  where p.user_id = $1 and p.interaction_id = $2
    and not coalesce((select coalesce(c.merged_into, c.id) = any($3::uuid[]) from contacts c where c.id = p.contact_id), false)
  returning p.contact_id as id`;

// Under its own address a contact keeps the row through a merge and its undoing, as it keeps its mail; one without takes
// part under its key. The name is the contact's, and not given here, or it would count as one more source of it.
const ADD = `
  insert into interaction_participants
    (user_id, interaction_id, role, address, contact_id, kind, cancelled, occurred_at, outbound)
  select $1, $2, $3, case when a.address is null or taken.address is not null then 'contact:' || a.id else a.address end,
    a.id, $4, false, $5, $6
  from unnest($7::uuid[], $8::text[]) as a(id, address)
  left join interaction_participants taken
    on taken.user_id = $1 and taken.interaction_id = $2 and taken.role = $3 and taken.address = a.address
  where not exists (
    select from interaction_participants p join contacts c on c.id = p.contact_id
    where p.user_id = $1 and p.interaction_id = $2 and coalesce(c.merged_into, c.id) = a.id)
  returning contact_id as id`;

const HIDE = `
  with hidden as (
    update interactions set shadowed = $3, updated_at = now()
    where user_id = $1 and id = $2 and source = 'manual' and shadowed <> $3 returning id, kind
  ), taking_part as (
    update interaction_participants p set shadowed = $3 from hidden where p.interaction_id = hidden.id
    returning p.contact_id
  )
  select kind, coalesce((select array_agg(contact_id) from taking_part where contact_id is not null), '{}') as "contactIds"
  from hidden`;

/** Of everything that the user decides, so that equal content is told as the other interactions' is. */
function hashOf({ kind, text, direction, occurredAt, endsAt }: NoteContent): string {
  return hash('sha256', JSON.stringify([kind, text, direction, occurredAt, endsAt]), 'base64url');
}

/** As what contacts take part. */
function roleOf({ kind, direction }: NoteContent): 'about' | 'to' | 'from' {
  if (kind === 'note') return 'about';
  return direction === 'outbound' ? 'to' : 'from';
}

/**
 * Notes and calls among the interactions: source `manual`, of no integration, batch or raw event, so that no import, undo or
 * renormalization touches them. One that is deleted is shadowed, and so left out by every reader.
 */
@Injectable()
export class NoteRepository {
  /** @returns false when the id is in use */
  async insert(scope: UserScope, id: string, content: NoteContent): Promise<boolean> {
    const { kind, snippet, text, direction, occurredAt, endsAt } = content;
    const rows = await scope.query(INSERT, [
      id,
      scope.userId,
      kind,
      snippet,
      text,
      direction,
      occurredAt,
      endsAt,
      hashOf(content),
    ]);
    return rows.length > 0;
  }

  /** Null when there is none by that key, or it is deleted. Nobody else changes it until the scope ends. */
  async find(scope: UserScope, id: string): Promise<NoteContent | null> {
    return (await scope.query<NoteContent>(FIND, [scope.userId, id]))[0] ?? null;
  }

  async update(scope: UserScope, id: string, content: NoteContent): Promise<void> {
    const { snippet, text, direction, occurredAt, endsAt } = content;
    const { userId } = scope;
    await scope.query(UPDATE, [userId, id, snippet, text, direction, occurredAt, endsAt, hashOf(content)]);
    const outbound = direction === 'outbound';
    await scope.query(UPDATE_PARTICIPANTS, [userId, id, roleOf(content), occurredAt, outbound]);
  }

  /** Makes exactly these its contacts. @returns keys of those that were added or removed */
  async setContacts(
    scope: UserScope,
    id: string,
    content: NoteContent,
    contacts: readonly ShownContact[],
  ): Promise<string[]> {
    const ids = contacts.map((contact) => contact.id);
    const { kind, occurredAt, direction } = content;
    const removed = await scope.query<{ id: string | null }>(REMOVE_OTHERS, [scope.userId, id, ids]);
    const added = await scope.query<{ id: string }>(ADD, [
      scope.userId,
      id,
      roleOf(content),
      kind,
      occurredAt,
      direction === 'outbound',
      ids,
      contacts.map(({ address }) => address),
    ]);
    return [...removed, ...added].flatMap(({ id: contactId }) => contactId ?? []);
  }

  /** Keys of its contacts. */
  async contactsOf(scope: UserScope, id: string): Promise<string[]> {
    const rows = await scope.query<{ id: string }>(
      `select distinct contact_id as id from interaction_participants
       where user_id = $1 and interaction_id = $2 and contact_id is not null`,
      [scope.userId, id],
    );
    return rows.map((row) => row.id);
  }

  /** Whether there is one by that key, deleted or not. */
  async exists(scope: UserScope, id: string): Promise<boolean> {
    const sql = `select from interactions where user_id = $1 and id = $2 and source = 'manual'`;
    return (await scope.query(sql, [scope.userId, id])).length > 0;
  }

  /**
   * Hides one, or shows it again.
   * @returns what it is and its contacts; null when there is none by that key that is not so already
   */
  async hide(
    scope: UserScope,
    id: string,
    hidden: boolean,
  ): Promise<{ kind: NoteContent['kind']; contactIds: string[] } | null> {
    const rows = await scope.query<{ kind: NoteContent['kind']; contactIds: string[] }>(HIDE, [
      scope.userId,
      id,
      hidden,
    ]);
    return rows[0] ?? null;
  }
}
