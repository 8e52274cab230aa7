import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import type { ViewDefinition, ViewDefinitionInput } from '../domain/saved-view.js';

/** A view as it is stored: moments of its filter are ISO text. */
export interface SavedViewRow {
  id: string;
  name: string;
  position: number;
  definition: ViewDefinitionInput;
}

const COLUMNS = 'id, name, position, definition';

const REORDER = `
  with placed as (
    select v.id, row_number() over (order by wanted.place nulls last, v.position, v.id) - 1 as position
    from saved_views v left join unnest($2::uuid[]) with ordinality as wanted(id, place) on wanted.id = v.id
    where v.user_id = $1
  )
  update saved_views v set position = placed.position, updated_at = now()
  from placed where v.user_id = $1 and v.id = placed.id and v.position <> placed.position`;

/** Views of contacts that the user keeps. */
@Injectable()
export class SavedViewRepository {
  /** All of them, in order. */
  list(scope: UserScope): Promise<SavedViewRow[]> {
    return scope.query<SavedViewRow>(
      `select ${COLUMNS} from saved_views where user_id = $1 order by position, id`,
      [scope.userId],
      'saved_views',
    );
  }

  /** @returns whether its key was not in use */
  async insert(scope: UserScope, { id, name, position, definition }: SavedViewRow): Promise<boolean> {
    const made = await scope.query(
      `insert into saved_views (id, user_id, name, position, definition) values ($2, $1, $3, $4, $5)
       on conflict (id) do nothing returning id`,
      [scope.userId, id, name, position, JSON.stringify(definition)],
    );
    return made.length > 0;
  }

  /** Changes what is not null. @returns the view as it is now; undefined when there is none by that key */
  async update(
    scope: UserScope,
    id: string,
    name: string | null,
    definition: ViewDefinition | null,
  ): Promise<SavedViewRow | undefined> {
    const [changed] = await scope.query<SavedViewRow>(
      `update saved_views set name = coalesce($3, name), definition = coalesce($4::jsonb, definition), updated_at = now()
       where user_id = $1 and id = $2 returning ${COLUMNS}`,
      [scope.userId, id, name, definition && JSON.stringify(definition)],
    );
    return changed;
  }

  /** @returns whether there was one */
  async remove(scope: UserScope, id: string): Promise<boolean> {
    const gone = await scope.query('delete from saved_views where user_id = $1 and id = $2 returning id', [
      scope.userId,
      id,
    ]);
    return gone.length > 0;
  }

  /** Puts views in an order; those that are not named come after them as they were. */
  async reorder(scope: UserScope, ids: readonly string[]): Promise<void> {
    await scope.query(REORDER, [scope.userId, ids]);
  }
}
