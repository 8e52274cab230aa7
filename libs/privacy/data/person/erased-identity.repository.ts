import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';

@Injectable()
export class ErasedIdentityRepository {
  async insert(scope: UserScope, erasureId: string, hashes: readonly Buffer[]): Promise<void> {
    await scope.query(
      `insert into erased_identities (user_id, hash, erasure_id)
       select $1, hash, $2 from unnest($3::bytea[]) as h(hash) on conflict do nothing`,
      [scope.userId, erasureId, hashes],
    );
  }

  /** All of the user's, in hex. */
  async hashes(scope: UserScope): Promise<ReadonlySet<string>> {
    const rows = await scope.query<{ hash: string }>(
      `select encode(hash, 'hex') as hash from erased_identities where user_id = $1`,
      [scope.userId],
    );
    return new Set(rows.map(({ hash }) => hash));
  }
}
