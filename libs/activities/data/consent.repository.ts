import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import type { ConsentView, Page, Placed } from '../domain/views.js';
import { groupOf, shownWith } from './contact-links.repository.js';

/** A consent that is written down. */
export type NewConsent = Pick<
  ConsentView,
  'id' | 'contactId' | 'purpose' | 'detail' | 'source' | 'evidence' | 'givenAt'
>;

const COLUMNS = `n.id, ${shownWith('n.contact_id')} as "contactId", n.purpose, n.detail, n.source, n.evidence,
  n.given_at as "givenAt", n.withdrawn_at as "withdrawnAt", n.withdrawal_note as "withdrawalNote",
  n.created_at as "createdAt"`;

/** Consents. Nothing here changes or deletes one, but for its withdrawal; the database would refuse. */
@Injectable()
export class ConsentRepository {
  /** A contact's, latest first. */
  list(scope: UserScope, contactId: string, { limit, after }: Page): Promise<Placed<ConsentView>[]> {
    return scope.query<Placed<ConsentView>>(
      `select ${COLUMNS}, n.given_at::text as place from consents n
       where n.user_id = $1 and n.contact_id in ${groupOf('$2::uuid')}
         and ($4::timestamptz is null or (n.given_at, n.id) < ($4, $5::uuid))
       order by n.given_at desc, n.id desc limit $3`,
      [scope.userId, contactId, limit, after?.at ?? null, after?.id ?? null],
      'consents',
    );
  }

  /** The keys that a contact's consents may hang on; none when there is no such contact. */
  async group(scope: UserScope, contactId: string): Promise<string[]> {
    const rows = await scope.query<{ id: string }>(
      `select g.id from contacts g where g.user_id = $1 and g.id in ${groupOf('$2::uuid')}`,
      [scope.userId, contactId],
    );
    return rows.map(({ id }) => id);
  }

  /** Null when there is none by that key. */
  async find(scope: UserScope, id: string): Promise<ConsentView | null> {
    const rows = await scope.query<ConsentView>(
      `select ${COLUMNS} from consents n where n.user_id = $1 and n.id = $2`,
      [scope.userId, id],
    );
    return rows[0] ?? null;
  }

  /** @returns false when the id is in use */
  async insert(scope: UserScope, consent: NewConsent): Promise<boolean> {
    const { id, contactId, purpose, detail, source, evidence, givenAt } = consent;
    const rows = await scope.query(
      `insert into consents (id, user_id, contact_id, purpose, detail, source, evidence, given_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
      [id, scope.userId, contactId, purpose, detail, source, evidence, givenAt],
    );
    return rows.length > 0;
  }

  /** @returns whether that changed it: one that is withdrawn stays as it is */
  async withdraw(scope: UserScope, id: string, at: Date, note: string): Promise<boolean> {
    const rows = await scope.query(
      `update consents set withdrawn_at = $3, withdrawal_note = $4
       where user_id = $1 and id = $2 and withdrawn_at is null returning id`,
      [scope.userId, id, at, note],
    );
    return rows.length > 0;
  }
}
