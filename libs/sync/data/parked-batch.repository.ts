import { Injectable } from '@nestjs/common';
import type { SystemScope } from '../../platform/database/index.js';

export interface ParkedBatch {
  readonly userId: string;
  readonly integrationId: string;
  readonly batchId: string;
  readonly source: string;
}

const CODE = 'disabled';
const MESSAGE = 'The account is disabled. This goes on where it was when the account is enabled again.';
const RETURNED = `returning user_id as "userId", integration_id as "integrationId", id as "batchId", source`;

/** Open batches of whoever may do nothing for a while. */
@Injectable()
export class ParkedBatchRepository {
  /** Back into the queue, out of the hands of whoever works on them, and with the reason. */
  park(scope: SystemScope, userId: string): Promise<ParkedBatch[]> {
    return scope.query<ParkedBatch>(
      `update sync_batches set state = 'queued', lease_owner = null, lease_until = null, error_code = $2, error_message = $3
       where user_id = $1 and state in ('queued', 'running') ${RETURNED}`,
      [userId, CODE, MESSAGE],
    );
  }

  unpark(scope: SystemScope, userId: string): Promise<ParkedBatch[]> {
    return scope.query<ParkedBatch>(
      `update sync_batches set error_code = null, error_message = null
       where user_id = $1 and state = 'queued' and error_code = $2 ${RETURNED}`,
      [userId, CODE],
    );
  }
}
