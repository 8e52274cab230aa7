import { Injectable } from '@nestjs/common';
import type { SystemScope, UserScope } from '../../../platform/database/index.js';
import { PersonErasureEntity, type PersonStep } from './person-erasure.entity.js';

export type NewPersonErasure = Pick<PersonErasureEntity, 'id' | 'reason' | 'hashes'> & {
  contactId: string;
  soughtEncrypted: string;
};

/** What a piece of work did: rows that are gone by table, and messages that were changed. */
export interface Gone {
  readonly counts: Readonly<Record<string, number>>;
  readonly changed?: number;
}

/** Where the work stands after a piece of it. */
export interface Progress {
  readonly step: PersonStep;
  readonly place: string | null;
  /** How many more have been looked through. */
  readonly done?: number;
}

const TOTAL = `
  (select count(*) from raw_events where user_id = $1) + (select count(*) from raw_event_versions where user_id = $1)
  + (select count(*) from file_import_items where user_id = $1)`;

@Injectable()
export class PersonErasureRepository {
  /** @returns false when this contact is being erased already */
  async insert(
    scope: UserScope,
    { id, contactId, reason, hashes, soughtEncrypted }: NewPersonErasure,
  ): Promise<boolean> {
    const made = await scope.query(
      `insert into person_erasures (id, user_id, contact_id, reason, hashes, sought_encrypted, total)
       values ($2, $1, $3, $4, $5, $6, ${TOTAL})
       on conflict (user_id, contact_id) where contact_id is not null do nothing returning 1`,
      [scope.userId, id, contactId, reason, hashes, soughtEncrypted],
    );
    return made.length > 0;
  }

  /** One of a list, of somebody who is not here any more. */
  async insertEnded(
    scope: UserScope,
    { id, hashes, begunAt }: Pick<PersonErasureEntity, 'id' | 'hashes' | 'begunAt'>,
    endedAt: Date,
    hash: Buffer,
  ): Promise<void> {
    await scope.query(
      `insert into person_erasures (id, user_id, reason, hashes, step, begun_at, ended_at, hash)
       values ($2, $1, 'replayed', $3, 'ended', $4, $5, $6)`,
      [scope.userId, id, hashes, begunAt, endedAt, hash],
    );
  }

  find(scope: UserScope, id: string): Promise<PersonErasureEntity | null> {
    return scope.manager.findOneBy(PersonErasureEntity, { id });
  }

  newest(scope: UserScope, limit: number): Promise<PersonErasureEntity[]> {
    return scope.manager.find(PersonErasureEntity, {
      where: { userId: scope.userId },
      order: { begunAt: 'DESC' },
      take: limit,
    });
  }

  /** Holds it until the commit, so that of two workers one works. @returns null when it has ended */
  async hold(scope: UserScope, id: string): Promise<PersonErasureEntity | null> {
    await scope.query(`select from person_erasures where id = $1 for update`, [id]);
    const erasure = await this.find(scope, id);
    return erasure?.endedAt === null ? erasure : null;
  }

  /** In the transaction of what was done: nothing is counted twice, and nothing is left out. */
  async advance(scope: UserScope, id: string, { counts, changed = 0 }: Gone, progress: Progress): Promise<void> {
    await scope.query(
      `update person_erasures set step = $2, place = $3, done = least(total, done + $4), changed = changed + $5,
         counts = (select coalesce(jsonb_object_agg(name, rows), '{}') from (
           select name, sum(rows) as rows from (
             select key as name, value::bigint as rows from jsonb_each_text(counts)
             union all select key, value::bigint from jsonb_each_text($6::jsonb)) each group by name) summed
           where rows > 0)
        where id = $1`,
      [id, progress.step, progress.place, progress.done ?? 0, changed, JSON.stringify(counts)],
    );
  }

  /** Leaves of it what names nobody. */
  async end(scope: UserScope, id: string, endedAt: Date, hash: Buffer): Promise<void> {
    await scope.query(
      `update person_erasures set step = 'ended', place = null, contact_id = null, sought_encrypted = null, done = total,
         ended_at = $2, hash = $3 where id = $1`,
      [id, endedAt, hash],
    );
  }

  /** Those under way, oldest first. */
  unfinished(scope: SystemScope, limit: number): Promise<{ id: string; userId: string }[]> {
    return scope.query(
      `select id, user_id "userId" from person_erasures where ended_at is null order by begun_at limit $1`,
      [limit],
    );
  }

  /** Whom all erasures were about, oldest first. */
  listed(scope: SystemScope): Promise<Pick<PersonErasureEntity, 'userId' | 'hashes' | 'begunAt'>[]> {
    return scope.query(
      `select user_id "userId", hashes, begun_at "begunAt" from person_erasures order by begun_at, id`,
    );
  }
}
