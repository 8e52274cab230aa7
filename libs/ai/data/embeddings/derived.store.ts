import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';
import type { SubjectKind } from './derived-row.js';

/** What something is found by. */
export interface DerivedText {
  id: string;
  kind: SubjectKind;
  occurredAt: Date | null;
  hash: string;
  /** Of an interaction, as it was read: what has changed since is not written. */
  version: string | null;
  /** Folded. */
  title: string;
  /** Different words, folded. */
  words: readonly string[];
}

/** A vector beside it. */
export interface DerivedVector extends Pick<DerivedText, 'id' | 'kind' | 'occurredAt' | 'hash' | 'version'> {
  vector: Float32Array;
}

// Whoever changes an interaction drops what was derived of it. Locked in the order of keys, it cannot change between
// being compared and being written of.
const CURRENT = `
  current as materialized (
    select i.id from interactions i where i.id = any (array(select id from given where version is not null))
      and (i.id, i.updated_at::text) in (select id, version from given) and not i.shadowed
    order by i.id for share
  )`;
const STILL_THERE = `where version is null or id in (select id from current)`;

const TEXTS = `
  with given as materialized (
    select * from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::int[], $9::text[])
      as given(id, kind, occurred_at, hash, version, title, size, words)
  ), ${CURRENT}
  insert into search_texts (subject_id, user_id, kind, occurred_at, content_hash, title, size, words)
  select id, $1, kind, occurred_at, hash, title, size, array_to_tsvector(string_to_array(words, ' ')) from given ${STILL_THERE}
  on conflict (subject_id) do update set content_hash = excluded.content_hash, occurred_at = excluded.occurred_at,
    title = excluded.title, size = excluded.size, words = excluded.words`;

const VECTORS = `
  with given as materialized (
    select * from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::text[])
      as given(id, kind, occurred_at, hash, version, vector)
  ), ${CURRENT}
  insert into embeddings (subject_id, model, user_id, kind, occurred_at, content_hash, vector)
  select id, $8, $1, kind, occurred_at, hash, vector::halfvec from given ${STILL_THERE}
  on conflict (subject_id, model) do update set content_hash = excluded.content_hash, occurred_at = excluded.occurred_at,
    vector = excluded.vector`;

/** Writes what search goes by, in one statement for a chunk. */
@Injectable()
export class DerivedStore {
  async writeTexts(scope: UserScope, texts: readonly DerivedText[]): Promise<void> {
    if (texts.length === 0) return;
    await scope.query(
      TEXTS,
      [
        scope.userId,
        ...columnsOf(texts),
        texts.map(({ title }) => title),
        texts.map(({ words }) => words.length),
        texts.map(({ words }) => words.map((word) => ownKey(scope.userId) + word).join(' ')),
      ],
      'write_search_texts',
    );
  }

  /** @param model that made them */
  async writeVectors(scope: UserScope, model: string, vectors: readonly DerivedVector[]): Promise<void> {
    if (vectors.length === 0) return;
    await scope.query(
      VECTORS,
      [scope.userId, ...columnsOf(vectors), vectors.map(({ vector }) => vectorText(vector)), model],
      'write_embeddings',
    );
  }

  /** Takes away the vectors of other models: nothing is compared with them any more. */
  async dropOtherVectors(scope: UserScope, model: string): Promise<void> {
    await scope.query(`delete from embeddings where user_id = $1 and model <> $2`, [scope.userId, model]);
  }
}

/** Stands before each of a user's words, as the function that searches knows. */
const ownKey = (userId: string): string => userId.slice(-8);

function columnsOf(rows: readonly Omit<DerivedVector, 'vector'>[]): unknown[] {
  return [
    rows.map(({ id }) => id),
    rows.map(({ kind }) => kind),
    rows.map(({ occurredAt }) => occurredAt),
    rows.map(({ hash }) => hash),
    rows.map(({ version }) => version),
  ];
}

/** As pgvector reads it; half precision keeps three digits. */
export function vectorText(vector: Float32Array): string {
  let text = '[';
  for (let i = 0; i < vector.length; i++) {
    if (i > 0) text += ',';
    const value = Math.round(vector[i]! * 10_000) / 10_000;
    text += value;
  }
  return text + ']';
}
