import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import { showOneOfEach } from './copies.js';
import { dissolve } from './dissolve.js';
import { markUnsettled } from './people.writer.js';
import { keepImages } from './undone-images.js';

// Participants first, in one sweep: left to the foreign key they would go one interaction at a time.
const REMOVE_PARTICIPANTS = `
  delete from interaction_participants where interaction_id in (
    select id from interactions where raw_event_id = any($1::uuid[]))
  returning contact_id`;

const REMOVE_INTERACTIONS = `delete from interactions where raw_event_id = any($1::uuid[]) returning same_key as "sameKey"`;

// One look-up by index for each identity; a merged contact counts by its own. What the user edited or deleted stays as the
// user left it.
const NOTHING_LEFT = `
  select c.id from contacts c
  where c.user_id = $1 and (c.id = any($2::uuid[]) or c.merged_into = any($2::uuid[]))
    and c.edited_at is null and c.deleted_at is null
    and not exists (
      select from contact_identities ci
      join interaction_participants p on p.contact_id = ci.contact_id and p.address = ci.value
      where ci.user_id = $1 and ci.home_contact_id = c.id)
    and not exists (
      select from contact_identities ci
      join contact_claims cl on cl.user_id = $1 and cl.kind = ci.kind and cl.value = ci.value
      where ci.user_id = $1 and ci.home_contact_id = c.id)
  order by c.id for update`;

/** Takes away what the user no longer wants here, set by set. */
@Injectable()
export class PeopleRemoval {
  /**
   * Removes the interactions of raw events, and the contacts that nothing is left of; the others are to be settled. When the raw events come back,
   * normalization makes the interactions again, and the undo of the batch gives back the contacts.
   * @param batchId of the batch that removes them
   */
  async remove(
    scope: UserScope,
    rawEventIds: readonly string[],
    batchId: string,
  ): Promise<{ interactions: number; contacts: number }> {
    const tookPart = await scope.query<{ contact_id: string | null }>(REMOVE_PARTICIPANTS, [rawEventIds]);
    const removed = await scope.query<{ sameKey: string | null }>(REMOVE_INTERACTIONS, [rawEventIds]);
    const people = [...new Set(tookPart.flatMap(({ contact_id: id }) => id ?? []))].sort();
    const going = (await scope.query<{ id: string }>(NOTHING_LEFT, [scope.userId, people])).map(({ id }) => id);
    await keepImages(scope, batchId, going, going);
    await dissolve(scope, going);
    await scope.query('delete from contacts where id = any($1::uuid[])', [going]);
    await showOneOfEach(
      scope,
      removed.map(({ sameKey }) => sameKey),
    );
    await markUnsettled(scope, people);
    return { interactions: removed.length, contacts: going.length };
  }
}
