import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import type { TagColourName, TagView } from '../domain/views.js';

const INSERT = `
  insert into tags (id, user_id, name, colour) values ($2, $1, $3, $4)
  on conflict (user_id, lower(name)) do update set name = tags.name returning id, name, colour`;

/** Tags, and how many contacts have them. */
@Injectable()
export class TagRepository {
  /** All tags, by name. */
  list(scope: UserScope): Promise<TagView[]> {
    return scope.query<TagView>(
      'select id, name, colour from tags where user_id = $1 order by lower(name)',
      [scope.userId],
      'tags',
    );
  }

  /** Tags by key, in any order. */
  findMany(scope: UserScope, ids: readonly string[]): Promise<TagView[]> {
    return scope.query<TagView>('select id, name, colour from tags where user_id = $1 and id = any($2::uuid[])', [
      scope.userId,
      ids,
    ]);
  }

  /** The tag by a name, capitals and small letters alike. */
  async findByName(scope: UserScope, name: string): Promise<TagView | undefined> {
    const [found] = await scope.query<TagView>(
      'select id, name, colour from tags where user_id = $1 and lower(name) = lower($2)',
      [scope.userId, name],
    );
    return found;
  }

  async count(scope: UserScope): Promise<number> {
    const [row] = await scope.query<{ count: number }>('select count(*)::int as count from tags where user_id = $1', [
      scope.userId,
    ]);
    return row!.count;
  }

  /** Makes a tag. @returns it, or the one that somebody made by that name meanwhile */
  async insert(scope: UserScope, { id, name, colour }: TagView): Promise<TagView> {
    const [made] = await scope.query<TagView>(INSERT, [scope.userId, id, name, colour]);
    return made!;
  }

  /** Changes a tag. @returns it as it is now */
  async update(scope: UserScope, id: string, name: string | null, colour: TagColourName | null): Promise<TagView> {
    const [changed] = await scope.query<TagView>(
      `update tags set name = coalesce($3, name), colour = coalesce($4, colour), updated_at = now()
       where user_id = $1 and id = $2 returning id, name, colour`,
      [scope.userId, id, name, colour],
    );
    return changed!;
  }

  /** Tags of contacts, by name; those of what is merged into a contact are its own, too. */
  ofContacts(scope: UserScope, contactIds: readonly string[]): Promise<(TagView & { contactId: string })[]> {
    return scope.query<TagView & { contactId: string }>(
      `select own.shown as "contactId", t.id, t.name, t.colour
       from (
         select distinct coalesce(c.merged_into, c.id) as shown, ct.tag_id
         from contacts c join contact_tags ct on ct.contact_id = c.id
         where c.user_id = $1 and (c.id = any($2::uuid[]) or c.merged_into = any($2::uuid[]))
       ) own
       join tags t on t.id = own.tag_id
       order by lower(t.name)`,
      [scope.userId, contactIds],
      'tags_of_contacts',
    );
  }

  /** How many contacts that are shown have each tag. */
  counts(scope: UserScope, tagIds: readonly string[]): Promise<{ tagId: string; count: number }[]> {
    return scope.query<{ tagId: string; count: number }>(
      `select ct.tag_id as "tagId", count(distinct coalesce(c.merged_into, c.id))::int as count
       from contact_tags ct join contacts c on c.id = ct.contact_id
       where ct.user_id = $1 and ct.tag_id = any($2::uuid[]) and c.deleted_at is null group by 1`,
      [scope.userId, tagIds],
    );
  }
}
