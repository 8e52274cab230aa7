import { Injectable } from '@nestjs/common';
import type { SystemScope, UserScope } from '../../../platform/database/index.js';
import { CONTENT_OF, INTERACTIONS, SUBJECTS_OF, THINGS } from './sources.js';
import type { SubjectKind } from './derived-row.js';

/** A message, meeting, call or note, as it is made into words. */
export interface InteractionSource {
  id: string;
  kind: SubjectKind;
  occurredAt: Date;
  hash: string;
  /** Changes with whatever is changed of it. */
  version: string;
  subject: string;
  body: string;
  location: string | null;
  attachments: string | null;
  /** Names, where known, and addresses. */
  people: [string | null, string][] | null;
}

/** A contact, a company or a document. */
export interface ThingSource {
  id: string;
  kind: SubjectKind;
  occurredAt: Date | null;
  hash: string;
  title: string;
  names: string[];
  addresses: string[];
  about: string | null;
  subjects: string | null;
  content: Buffer | null;
}

// Of those without a text, and of those without a vector by the model in use.
const INTERACTIONS_LEFT = `
  select i.id from interactions i
  where i.user_id = $1 and not i.shadowed and (
    not exists (select from search_texts t where t.subject_id = i.id)
    or ($2::text is not null and not exists (select from embeddings e where e.subject_id = i.id and e.model = $2)))
  order by i.occurred_at desc, i.id desc limit $3`;

const THINGS_LEFT = `
  with thing as materialized (
    select * from (${THINGS}) t
    where not exists (select from search_texts s where s.subject_id = t.id and s.content_hash = t.hash)
      or ($2::text is not null and t.kind <> 'company'
        and not exists (select from embeddings e where e.subject_id = t.id and e.model = $2 and e.content_hash = t.hash))
    limit $3
  )
  select thing.id, thing.kind, thing.occurred_at as "occurredAt", thing.hash, thing.title, thing.names, thing.addresses,
    thing.about, lately.subjects, file.content
  from thing left join lateral (${SUBJECTS_OF}) lately on thing.kind = 'contact' left join lateral (${CONTENT_OF}) file on true`;

const WITHOUT_TEXT = (table: string, shown: string): string => `
  select t.user_id from ${table} t where ${shown} and not exists (select from search_texts s where s.subject_id = t.id)`;

const USERS = `
  select user_id as "userId" from (
    ${[
      WITHOUT_TEXT('interactions', 'not t.shadowed'),
      WITHOUT_TEXT('contacts', 't.deleted_at is null and t.merged_into is null'),
      WITHOUT_TEXT('companies', 'true'),
      WITHOUT_TEXT('documents', 't.deleted_at is null'),
    ].join(' union ')}
  ) waiting`;

/** What is left to enrich: it is asked of the rows. */
@Injectable()
export class EnrichmentRepository {
  /** Keys of messages, meetings, calls and notes without a text or vector, newest first. @param model null asks for texts alone */
  async interactionsLeft(scope: UserScope, model: string | null, limit: number): Promise<string[]> {
    const rows = await scope.query<{ id: string }>(INTERACTIONS_LEFT, [scope.userId, model, limit]);
    return rows.map(({ id }) => id);
  }

  /** Those that are still there, in any order. */
  interactions(scope: UserScope, ids: readonly string[]): Promise<InteractionSource[]> {
    return scope.query(INTERACTIONS, [scope.userId, ids], 'interactions_to_enrich');
  }

  /** Contacts, companies and documents that have no text or vector, or those of what they were. */
  thingsLeft(scope: UserScope, model: string | null, limit: number): Promise<ThingSource[]> {
    return scope.query(THINGS_LEFT, [scope.userId, model, limit]);
  }

  /** Users with anything that has no text. */
  async users(scope: SystemScope): Promise<string[]> {
    const rows = await scope.query<{ userId: string }>(USERS);
    return rows.map(({ userId }) => userId);
  }
}
