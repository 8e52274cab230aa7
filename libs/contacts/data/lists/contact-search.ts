import type { SearchWords } from '../../domain/search-words.js';
import { literalPattern } from '../search-pattern.js';
import { SHOWN } from './contact-columns.js';
import type { Parameters } from './parameters.js';

/** How much alike a text must be to what is looked for, 0–1, when nothing is written exactly like that. */
const ALIKE = 0.4;

/** Ranks from here on tell how unlike what was found is; lower ones are of what holds all the words. */
export const ALMOST = 9;

/** Everything about a contact that a search looks through. */
const SEARCHED = `
  select c.id, ' ' || lower(c.display_name) as name, lower(concat_ws(' ', a.addresses, c.phone)) as addresses,
    lower(concat_ws(' ', c.display_name, a.addresses, c.phone, co.name, co.domain)) as hay
  from contacts c
  left join companies co on co.id = c.company_id
  left join lateral (
    select string_agg(ci.value, ' ') as addresses from contact_identities ci
    where ci.user_id = $1 and ci.contact_id = c.id and ci.kind in ('email', 'phone')
  ) a on true
  where ${SHOWN}`;

/**
 * Common table expressions that end in `found (id, rank)`: contacts that hold all the words, best first; when there are
 * none, those that hold almost the text. All of it is one pass over the user's contacts: under row-level security no
 * text index would be used, and for what one person knows a pass is fast.
 */
export function foundSql({ text, words }: SearchWords, parameters: Parameters): string {
  const typed = parameters.add(text, 'text');
  const pattern = parameters.add(literalPattern(text), 'text');
  const patterns = parameters.add(words.map(literalPattern), 'text[]');
  // Lower case is the database's own on both sides.
  const all = (expression: string) => `((select ${expression} from asked)::text[])`;
  return `
    asked as materialized (
      select lower(${typed}) as text, ' ' || lower(${pattern}) || '%' as beginning,
        array(select '%' || lower(w) || '%' from unnest(${patterns}) w) as anywhere,
        array(select '% ' || lower(w) || '%' from unnest(${patterns}) w) as at_start
    ), searched as materialized (${SEARCHED}
    ), literal as materialized (
      select id, case
        when name like (select beginning from asked) then 0
        when name like all ${all('at_start')} then 1
        when name like all ${all('anywhere')} then 2
        when name || ' ' || addresses like all ${all('anywhere')} then 3
        else 4 end::float8 as rank
      from searched where hay like all ${all('anywhere')}
    ), found as materialized (
      select id, rank from literal
      union all
      select id, ${ALMOST + 1} - alike from (
        select id, word_similarity((select text from asked), hay)::float8 as alike
        from searched where not exists (select from literal)
      ) almost where alike >= ${ALIKE}
    )`;
}
