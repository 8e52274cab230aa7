import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';
import type { Similar } from '../../domain/search/views.js';

// By the model that made most of the user's vectors: while another takes over, those that are compared are all there.
const MODEL = `(select model from embeddings where user_id = $1 and subject_id = $2 order by model = $4 desc limit 1)`;

const CONTACTS = `
  select e.subject_id as id, -(e.vector <#> (select vector from embeddings where subject_id = $2 and model = ${MODEL})) as likeness
  from embeddings e
  where e.user_id = $1 and e.model = ${MODEL} and e.kind = 'contact' and e.subject_id <> $2
    and exists (select from contacts c where c.user_id = $1 and c.id = e.subject_id and c.deleted_at is null and c.merged_into is null)
  order by e.vector <#> (select vector from embeddings where subject_id = $2 and model = ${MODEL}) limit $3`;

// Other messages of the same conversation are shown with it anyway.
const INTERACTIONS = `
  select near.id, near.likeness from (
    select e.subject_id as id, -(e.vector <#> (select vector from embeddings where subject_id = $2 and model = ${MODEL})) as likeness
    from embeddings e
    where e.user_id = $1 and e.model = ${MODEL} and e.kind in ('email', 'meeting', 'call', 'note') and e.subject_id <> $2
    order by e.vector <#> (select vector from embeddings where subject_id = $2 and model = ${MODEL}) limit 200
  ) near
  cross join lateral (select * from interactions where user_id = $1 and id = near.id and not shadowed offset 0) i
  where not exists (
    select from conversation_members a join conversation_members b on b.conversation_id = a.conversation_id
    where a.user_id = $1 and a.interaction_id = $2 and b.user_id = $1 and b.interaction_id = near.id)
    and (i.series_id is null or i.series_id is distinct from (select series_id from interactions where user_id = $1 and id = $2))
  order by near.likeness desc, near.id limit $3`;

/** What lies near to something, by the vectors that are there: no model is asked. */
@Injectable()
export class SimilarRepository {
  contacts(scope: UserScope, id: string, limit: number, model: string): Promise<Similar[]> {
    return scope.query(CONTACTS, [scope.userId, id, limit, model]);
  }

  interactions(scope: UserScope, id: string, limit: number, model: string): Promise<Similar[]> {
    return scope.query(INTERACTIONS, [scope.userId, id, limit, model]);
  }
}
