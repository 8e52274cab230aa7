import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../platform/database/index.js';
import { recountLastInteraction } from './people.writer.js';
import { keepImages } from './undone-images.js';

// Participants first, in one sweep: left to the foreign key they would go one interaction at a time.
const REMOVE_PARTICIPANTS = `
  delete from interaction_participants where interaction_id in (
    select id from interactions where raw_event_id = any($1::uuid[]))
  returning contact_id`;

const REMOVE_INTERACTIONS = `delete from interactions where raw_event_id = any($1::uuid[]) returning 1`;

// One look-up by index for each contact. What the user edited or deleted stays as the user left it.
const NOTHING_LEFT = `
  select c.id from contacts c
  where c.id = any($2::uuid[]) and c.user_id = $1 and c.edited_at is null and c.deleted_at is null
    and not exists (select from interaction_participants p where p.user_id = $1 and p.contact_id = c.id)
  order by c.id for update`;

/** Takes away what the user no longer wants here, set by set. */
@Injectable()
export class PeopleRemoval {
  /**
   * Removes the interactions of raw events, and the contacts that nothing is left of. When the raw events come back,
   * normalization makes the interactions again, and the undo of the batch gives back the contacts.
   * @param batchId of the batch that removes them
   */
  async remove(
    scope: UserScope,
    rawEventIds: readonly string[],
    batchId: string,
  ): Promise<{ interactions: number; contacts: number }> {
    const tookPart = await scope.query<{ contact_id: string | null }>(REMOVE_PARTICIPANTS, [rawEventIds]);
    const removed = await scope.query(REMOVE_INTERACTIONS, [rawEventIds]);
    const people = [...new Set(tookPart.flatMap(({ contact_id: id }) => id ?? []))].sort();
    const going = (await scope.query<{ id: string }>(NOTHING_LEFT, [scope.userId, people])).map(({ id }) => id);
    await keepImages(scope, batchId, going, going);
    await scope.query('delete from contacts where id = any($1::uuid[])', [going]);
    const gone = new Set(going);
    const left = people.filter((id) => !gone.has(id));
    await recountLastInteraction(scope, left, new Date());
    return { interactions: removed.length, contacts: going.length };
  }
}
