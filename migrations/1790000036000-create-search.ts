import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowErasure } from '../libs/platform/database/erasure-role.js';
import { allowSystem, makeRole, protectWithRowSecurity } from '../libs/platform/database/row-security.js';
import { runAll } from '../libs/platform/database/run-all.js';

const TABLES = ['search_texts', 'embeddings'];
/** Whatever is searched, and the table that it is a row of. */
const SUBJECTS = {
  interactions: { column: 'interaction_id', kinds: ['email', 'meeting', 'call', 'note'] },
  contacts: { column: 'contact_id', kinds: ['contact'] },
  companies: { column: 'company_id', kinds: ['company'] },
  documents: { column: 'document_id', kinds: ['document'] },
};
const KINDS = Object.values(SUBJECTS).flatMap(({ kinds }) => kinds);

const listed = (kinds: readonly string[]): string => kinds.map((kind) => `'${kind}'`).join(', ');

// A row goes with what it was made of, whoever deletes that and by whichever way.
const REFERENCES = Object.entries(SUBJECTS)
  .map(
    ([table, { column, kinds }]) =>
      `${column} uuid generated always as (case when kind in (${listed(kinds)}) then subject_id end) stored
         references ${table} on delete cascade`,
  )
  .join(',\n');

/** What search finds things by: their words, the beginning of what they are called, their vectors. All of it is derived. */
export class CreateSearch1790000036000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      // Lets an index of words begin with the user.
      `create extension if not exists btree_gin`,
      `create table search_texts (
         subject_id uuid primary key,
         user_id uuid not null,
         kind text not null check (kind in (${listed(KINDS)})),
         ${REFERENCES},
         -- of what it was made of
         content_hash text not null,
         -- null for what has no time of its own
         occurred_at timestamptz,
         -- names and subject, folded: misspelled words are looked for in it
         title text not null,
         -- how many different words there are
         size integer not null,
         words tsvector not null
       )`,
      `create table embeddings (
         subject_id uuid not null,
         -- which model made it; the vectors of two cannot be compared
         model text not null,
         user_id uuid not null,
         kind text not null check (kind in (${listed(KINDS)})),
         ${REFERENCES},
         content_hash text not null,
         occurred_at timestamptz,
         vector halfvec not null,
         primary key (subject_id, model)
       )`,
      // In the row itself, so that a pass over a user's vectors looks nothing up elsewhere.
      `alter table embeddings alter column vector set storage plain`,
      `create index embeddings_user on embeddings (user_id, model, kind)`,
      // Each word carries its user's key, so that the index holds each user's words apart: a common word of everybody's would be
      // read through for each of them. No other index of texts begins with the user: a planner without statistics would read all
      // of a user's.
      `create index search_texts_words on search_texts using gin (words) with (gin_pending_list_limit = 2048)`,
      `create index search_texts_title on search_texts using gin (user_id, title gin_trgm_ops)
         with (gin_pending_list_limit = 2048)`,
      ...TABLES.flatMap((table) => [
        ...Object.values(SUBJECTS).map(
          ({ column }) => `create index ${table}_${column} on ${table} (${column}) where ${column} is not null`,
        ),
        ...protectWithRowSecurity(table, 'select, insert, update, delete'),
        ...allowErasure(table),
      ]),
      // Finds whose things wait for the lane that enriches.
      ...allowSystem('search_texts', 'select (subject_id)'),
      `grant select (id) on interactions to omnicrm_system`,
      `grant select (id) on documents to omnicrm_system`,
      ...allowSystem('contacts', 'select (id, user_id, deleted_at, merged_into)'),
      ...allowSystem('companies', 'select (id, user_id)'),
      ...STALE,
      ...FUNCTION,
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await runAll(queryRunner, [
      `drop function search_matches`,
      `drop trigger search_stale on interactions`,
      `drop trigger search_stale on contacts`,
      `drop trigger search_stale on companies`,
      `drop trigger search_stale on documents`,
      `drop function drop_stale_search()`,
      ...TABLES.map((table) => `drop table ${table}`),
      `revoke select (id) on interactions from omnicrm_system`,
      `revoke select (id) on documents from omnicrm_system`,
      ...['contacts', 'companies'].flatMap((table) => [
        `drop policy ${table}_system on ${table}`,
        `revoke select on ${table} from omnicrm_system`,
      ]),
      `revoke usage on schema public from omnicrm_search`,
      // The extension and the role stay: somebody else may use them by now.
    ]);
  }
}

// What was made of a thing as it was is gone in the transaction that changes it, and so are the words of whoever is erased;
// what has none is what is left to do. The roles that change things may delete these rows.
const STALE = [
  `create function drop_stale_search() returns trigger language plpgsql as $$
   begin
     delete from search_texts where subject_id = new.id;
     delete from embeddings where subject_id = new.id;
     return null;
   end $$`,
  `create trigger search_stale after update on interactions for each row
     when (old.updated_at is distinct from new.updated_at or old.shadowed is distinct from new.shadowed
       or old.subject is distinct from new.subject or old.body is distinct from new.body)
     execute function drop_stale_search()`,
  `create trigger search_stale after update on contacts for each row
     when (old.display_name is distinct from new.display_name or old.merged_into is distinct from new.merged_into
       or old.deleted_at is distinct from new.deleted_at or old.company_id is distinct from new.company_id
       or old.job_title is distinct from new.job_title or old.phone is distinct from new.phone)
     execute function drop_stale_search()`,
  `create trigger search_stale after update on companies for each row
     when (old.name is distinct from new.name or old.domain is distinct from new.domain)
     execute function drop_stale_search()`,
  `create trigger search_stale after update on documents for each row
     when (old.name is distinct from new.name or old.deleted_at is distinct from new.deleted_at)
     execute function drop_stale_search()`,
];

const FITS = `(kinds is null or s.kind = any (kinds)) and (since is null or s.occurred_at >= since)
  and (until is null or s.occurred_at < until) and (within is null or s.subject_id = any (within))`;

/**
 * Operators of text search are not leakproof, so under row-level security they never reach an index. This function asks for
 * the current user's rows itself, and acts as a role that can read one table and do nothing else.
 */
const FUNCTION = [
  ...makeRole('omnicrm_search'),
  `create policy search_texts_search on search_texts for select to omnicrm_search using (true)`,
  `grant select on search_texts to omnicrm_search`,
  `create function search_matches(
     stems text[], typed text[], kinds text[], since timestamptz, until timestamptz, within uuid[], anyway boolean)
   returns table (subject_id uuid, kind text, occurred_at timestamptz, told real, alike real)
   language sql stable security definer
   set search_path = pg_catalog, public, pg_temp
   set pg_trgm.word_similarity_threshold = 0.5
   as $$
     with word as materialized (
       select asked.number, asked.typed, (quote_literal(right(current_user_id()::text, 8) || translate(asked.stem, '*''\\', ''))
         || case when asked.stem like '%*' then ':*' else '' end)::tsquery as query
       from unnest(stems, typed) with ordinality as asked(stem, typed, number)
     ), hit as materialized (
       select word.number, found.* from word cross join lateral (
         select s.subject_id, s.kind, s.occurred_at, s.size, position(word.typed in s.title) > 0 as titled
         from search_texts s where s.user_id = current_user_id() and s.words @@ word.query and ${FITS}
         order by s.occurred_at desc nulls first limit 2000
       ) found
     ), weight as materialized (
       select word.number, word.typed, count(hit.number) as hits, ln(1 + 4000 / (1 + count(hit.number))::float8) as weight
       from word left join hit on hit.number = word.number group by word.number, word.typed
     ), scored as (
       select hit.subject_id, hit.kind, hit.occurred_at,
         sum(weight.weight * (case when hit.titled then 1.6::float8 else 1 end)) / (1 + ln(1 + max(hit.size) / 200::float8) / 4) as told
       from hit join weight on weight.number = hit.number group by hit.subject_id, hit.kind, hit.occurred_at
     ), best as (
       select * from (
         select *, row_number() over (partition by scored.kind in ('contact', 'company') order by scored.told desc, scored.occurred_at desc) as place
         from scored
       ) placed where placed.place <= 300
     ), near as (
       select found.subject_id, found.kind, found.occurred_at, sum(found.likeness * weight.weight) as alike
       from weight cross join lateral (
         select s.subject_id, s.kind, s.occurred_at, word_similarity(weight.typed, s.title) as likeness
         from search_texts s
         where s.user_id = current_user_id() and weight.typed <% s.title and ${FITS}
         order by likeness desc, s.occurred_at desc nulls first limit 300
       ) found
       where (anyway or weight.hits < 3) and length(weight.typed) > 3
       group by found.subject_id, found.kind, found.occurred_at
     )
     select coalesce(best.subject_id, near.subject_id), coalesce(best.kind, near.kind),
       coalesce(best.occurred_at, near.occurred_at), best.told::real, near.alike::real
     from best full join near on near.subject_id = best.subject_id
   $$`,
  `revoke execute on function search_matches from public`,
  `grant execute on function search_matches to omnicrm_app`,
  `grant create on schema public to omnicrm_search`,
  `alter function search_matches owner to omnicrm_search`,
  `revoke create on schema public from omnicrm_search`,
];
