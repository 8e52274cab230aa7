import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import type { DocumentView, Page, Placed } from '../domain/views.js';
import { groupOf, shownWith } from './contact-links.repository.js';

/** A document that has come in. */
export interface NewDocument {
  id: string;
  contactId: string;
  name: string;
  mediaType: string;
  content: Buffer;
}

const COLUMNS = `d.id, ${shownWith('d.contact_id')} as "contactId", d.name, d.media_type as "mediaType", d.size,
  d.created_at as "createdAt"`;

/** Documents. Only `chunk` reads what is in one. */
@Injectable()
export class DocumentRepository {
  /** A contact's, newest first. */
  list(scope: UserScope, contactId: string, { limit, after }: Page): Promise<Placed<DocumentView>[]> {
    return scope.query<Placed<DocumentView>>(
      `select ${COLUMNS}, d.created_at::text as place from documents d
       where d.user_id = $1 and d.contact_id in ${groupOf('$2::uuid')} and d.deleted_at is null
         and ($4::timestamptz is null or (d.created_at, d.id) < ($4, $5::uuid))
       order by d.created_at desc, d.id desc limit $3`,
      [scope.userId, contactId, limit, after?.at ?? null, after?.id ?? null],
      'documents',
    );
  }

  /** Null when there is none by that key. */
  async find(scope: UserScope, id: string, deleted = false): Promise<DocumentView | null> {
    const rows = await scope.query<DocumentView>(
      `select ${COLUMNS} from documents d where d.user_id = $1 and d.id = $2 and (d.deleted_at is not null) = $3`,
      [scope.userId, id, deleted],
    );
    return rows[0] ?? null;
  }

  /** Makes whoever adds to a user's documents wait for each other, until the scope ends. */
  async lock(scope: UserScope): Promise<void> {
    await scope.query(`select pg_advisory_xact_lock(hashtextextended('documents:' || $1, 0))`, [scope.userId]);
  }

  /** Bytes of the documents that are there, and of those that are deleted and could be restored. */
  async usage(scope: UserScope): Promise<{ kept: number; deleted: number }> {
    const [row] = await scope.query<{ kept: string; deleted: string }>(
      `select coalesce(sum(size) filter (where deleted_at is null), 0) as kept,
         coalesce(sum(size) filter (where deleted_at is not null), 0) as deleted
       from documents where user_id = $1`,
      [scope.userId],
    );
    return { kept: Number(row!.kept), deleted: Number(row!.deleted) };
  }

  /** @returns false when the id is in use */
  async insert(scope: UserScope, { id, contactId, name, mediaType, content }: NewDocument): Promise<boolean> {
    const rows = await scope.query(
      `insert into documents (id, user_id, contact_id, name, media_type, size) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing returning id`,
      [id, scope.userId, contactId, name, mediaType, content.length],
    );
    if (rows.length === 0) return false;
    await scope.query(`insert into document_contents (user_id, document_id, content) values ($1, $2, $3)`, [
      scope.userId,
      id,
      content,
    ]);
    return true;
  }

  /** A part of what is in one; null when it is gone. @param from first byte, from 0 */
  async chunk(scope: UserScope, id: string, from: number, bytes: number): Promise<Buffer | null> {
    const rows = await scope.query<{ part: Buffer }>(
      `select substring(content from $3 + 1 for $4) as part from document_contents where user_id = $1 and document_id = $2`,
      [scope.userId, id, from, bytes],
    );
    return rows[0]?.part ?? null;
  }

  /** @returns whether that changed anything */
  async setDeleted(scope: UserScope, id: string, deleted: boolean): Promise<boolean> {
    const rows = await scope.query(
      `update documents set deleted_at = case when $3 then now() end
       where user_id = $1 and id = $2 and (deleted_at is not null) <> $3 returning id`,
      [scope.userId, id, deleted],
    );
    return rows.length > 0;
  }

  /** Lets go of all that are deleted. */
  async forgetDeleted(scope: UserScope): Promise<void> {
    await scope.query(`delete from documents where user_id = $1 and deleted_at is not null`, [scope.userId]);
  }
}
