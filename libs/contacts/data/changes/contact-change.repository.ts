import { Injectable } from '@nestjs/common';
import { newId, type UserScope } from '../../../platform/database/index.js';
import type { EditPlan } from '../../domain/contact-edit-plan.js';
import type { Place, PlacedPage } from '../../domain/list-place.js';
import type { ContactChangeView, TagView } from '../../domain/views.js';
import { isAfter, orderBy, placeColumn, withId } from '../lists/keyset.js';
import { Parameters } from '../lists/parameters.js';

/** What belongs to a change and to no single contact. */
export interface ChangeDetail {
  /** The tag that was given, taken or deleted, as it was. */
  tag?: TagView;
  /** Identities that were added. */
  identityIds?: string[];
}

/** A change as its undo reads it. */
export interface StoredChange extends ContactChangeView {
  detail: ChangeDetail;
}

const COLUMNS = `m.id, m.kind, m.subject, m.count, m.made_at as "madeAt", m.undone_at as "undoneAt"`;
const KEYS = withId([{ sql: 'm.made_at', type: 'timestamptz', descending: true }]);

const RECORD_ONE = `
  with change as (
    insert into contact_changes as m (id, user_id, kind, subject, count, detail) values ($2, $1, 'edited', $3, 1, $4)
    returning ${COLUMNS}
  ), item as (
    insert into contact_change_items (user_id, change_id, contact_id, before, after, edited_at)
    values ($1, $2, $5, $6, $7, $8)
  )
  select * from change`;

/** The changes that the user made, and what it takes to take them back. */
@Injectable()
export class ContactChangeRepository {
  /** Newest first. */
  async list(scope: UserScope, { limit, after }: PlacedPage): Promise<{ view: ContactChangeView; place: Place }[]> {
    const parameters = new Parameters(scope.userId);
    const rows = await scope.query<ContactChangeView & { place: string[] }>(
      `select ${COLUMNS}, ${placeColumn(KEYS)} as place from contact_changes m
       where m.user_id = $1 and ${after ? isAfter(KEYS, after, parameters) : 'true'}
       order by ${orderBy(KEYS)} limit ${parameters.add(limit, 'integer')}`,
      parameters.values,
    );
    return rows.map(({ place, ...view }) => ({ view, place }));
  }

  /** One change, locked until the transaction ends. */
  async lock(scope: UserScope, id: string): Promise<StoredChange | undefined> {
    const [found] = await scope.query<StoredChange>(
      `select ${COLUMNS}, m.detail from contact_changes m where m.user_id = $1 and m.id = $2 for update`,
      [scope.userId, id],
    );
    return found;
  }

  /** Records the edit of one contact. @param editedAt when it was edited before */
  async recordEdit(
    scope: UserScope,
    contact: { id: string; displayName: string; editedAt: string | null },
    { before, after }: EditPlan,
    detail: ChangeDetail,
  ): Promise<ContactChangeView> {
    const [change] = await scope.query<ContactChangeView>(RECORD_ONE, [
      scope.userId,
      newId(),
      contact.displayName,
      JSON.stringify(detail),
      contact.id,
      JSON.stringify(before),
      JSON.stringify(after),
      contact.editedAt,
    ]);
    return change!;
  }

  /** Notes that a change was undone. @returns it as it is now */
  async markUndone(scope: UserScope, id: string): Promise<ContactChangeView> {
    const [change] = await scope.query<ContactChangeView>(
      `update contact_changes m set undone_at = now() where m.user_id = $1 and m.id = $2 returning ${COLUMNS}`,
      [scope.userId, id],
    );
    return change!;
  }
}
