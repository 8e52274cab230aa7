import type { SearchWords } from '../../domain/search-words.js';
import { literalPattern } from '../search-pattern.js';
import { SHOWN } from './contact-columns.js';
import type { Parameters } from './parameters.js';

/** How much alike a text must be to what is looked for, 0–1, when nothing is written exactly like that. */
const ALIKE = 0.4;

/** Ranks from here on tell how unlike what was found is; lower ones are of what holds all the words. */
export const ALMOST = 9;

// Which word stands where: 0 in the contact itself, 1 in an address, 2 in the company. Each table is passed once for each
// word, and nothing is joined but what was hit.
const HITS = `
  select c.id, word.number, 0 as place from word cross join contacts c
  where ${SHOWN} and (lower(c.display_name) like word.anywhere or lower(c.phone) like word.anywhere)
  union all
  select ci.contact_id, word.number, 1 from word cross join contact_identities ci
  where ci.user_id = $1 and ci.kind in ('email', 'phone') and ci.value like word.anywhere
  union all
  select c.id, word.number, 2 from word cross join companies co
  join contacts c on c.user_id = $1 and c.company_id = co.id
  where co.user_id = $1 and (lower(co.name) like word.anywhere or co.domain like word.anywhere)`;

const ALIKE_TEXTS = `
  select c.id, word_similarity(asked.text, lower(c.display_name)) as alike from asked cross join contacts c where ${SHOWN}
  union all
  select ci.contact_id, word_similarity(asked.text, split_part(ci.value, '@', 1)) from asked cross join contact_identities ci
  where ci.user_id = $1 and ci.kind = 'email'
  union all
  select c.id, near.alike from (
    select co.id, word_similarity(asked.text, lower(co.name)) as alike from asked cross join companies co
    where co.user_id = $1 offset 0
  ) near join contacts c on c.user_id = $1 and c.company_id = near.id where near.alike >= ${ALIKE}`;

/**
 * Common table expressions that end in `found (id, rank)`: contacts that hold all the words, best first; when there are
 * none, those that hold almost the text. Under row-level security no text index would be used, and for what one person
 * knows a pass over the rows is fast.
 */
export function foundSql({ text, words }: SearchWords, parameters: Parameters): string {
  const typed = parameters.add(text, 'text');
  const pattern = parameters.add(literalPattern(text), 'text');
  const patterns = parameters.add(words.map(literalPattern), 'text[]');
  // Lower case is the database's own on both sides.
  return `
    asked as materialized (
      select lower(${typed}) as text, ' ' || lower(${pattern}) || '%' as beginning,
        array(select '% ' || lower(w) || '%' from unnest(${patterns}) w) as at_starts,
        array(select '%' || lower(w) || '%' from unnest(${patterns}) w) as anywhere
    ), word as materialized (
      select u.number, u.anywhere from asked cross join unnest(asked.anywhere) with ordinality as u(anywhere, number)
    ), hit as (
      select id, count(distinct number) as words, count(distinct number) filter (where place < 2) as own
      from (${HITS}) hits group by id
    ), literal as materialized (
      select c.id, case
        when ' ' || lower(c.display_name) like asked.beginning then 0
        when ' ' || lower(c.display_name) like all (asked.at_starts) then 1
        when lower(c.display_name) like all (asked.anywhere) then 2
        when hit.own = cardinality(asked.anywhere) then 3
        else 4 end::float8 as rank
      from asked cross join hit join contacts c on c.id = hit.id
      where hit.words = cardinality(asked.anywhere) and ${SHOWN}
    ), found as materialized (
      select id, rank from literal
      union all
      select id, ${ALMOST + 1} - max(alike)::float8 from (${ALIKE_TEXTS}) almost
      where alike >= ${ALIKE} and not exists (select from literal) group by id
    )`;
}
