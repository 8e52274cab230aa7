import { Injectable } from '@nestjs/common';
import type { SystemScope, UserScope } from '../../../platform/database/index.js';

@Injectable()
export class AiSettingsRepository {
  /** Whether the user has left AI on. */
  async isOn(scope: UserScope): Promise<boolean> {
    const [row] = await scope.query<{ enabled: boolean }>(`select enabled from ai_settings`);
    return row?.enabled ?? true;
  }

  /** @returns whether that is a change */
  async switch(scope: UserScope, on: boolean): Promise<boolean> {
    const before = await this.isOn(scope);
    await scope.query(
      `insert into ai_settings (user_id, enabled, updated_at) values ($1, $2, now())
       on conflict (user_id) do update set enabled = excluded.enabled, updated_at = excluded.updated_at`,
      [scope.userId, on],
    );
    return before !== on;
  }

  async isUser(scope: SystemScope, userId: string): Promise<boolean> {
    return (await scope.query(`select 1 from users where id = $1`, [userId])).length > 0;
  }

  /** @param credits null for what the installation gives @returns false when there is no such user */
  async setCredits(scope: SystemScope, userId: string, credits: number | null): Promise<boolean> {
    const rows = await scope.query(
      `insert into ai_settings (user_id, credits) select id, $2::numeric from users where id = $1
       on conflict (user_id) do update set credits = excluded.credits, updated_at = now() returning user_id`,
      [userId, credits],
    );
    return rows.length > 0;
  }
}
