import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import { type ConfigOf, InjectConfig } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { aiConfig } from '../../ai.config.js';
import { AiSettingsRepository } from '../../data/budget/ai-settings.repository.js';

/** Whether models are called for somebody: whoever runs this and the person both have to want it. */
@Injectable()
export class AiSwitch {
  constructor(
    private readonly database: Database,
    private readonly settings: AiSettingsRepository,
    private readonly audit: AuditLog,
    @InjectConfig(aiConfig) private readonly config: ConfigOf<typeof aiConfig>,
  ) {}

  /** Whether whoever runs this wants it. */
  get isAvailable(): boolean {
    return this.config.AI_ENABLED;
  }

  async isOn(userId: string): Promise<boolean> {
    return this.isAvailable && (await this.isWanted(userId));
  }

  /** Whether the person wants it. */
  isWanted(userId: string): Promise<boolean> {
    return this.database.forUser(userId, (scope) => this.settings.isOn(scope));
  }

  set(userId: string, on: boolean): Promise<void> {
    return this.database.forUser(userId, async (scope) => {
      if (!(await this.settings.switch(scope, on))) return;
      const action = on ? 'ai.switched_on' : 'ai.switched_off';
      await this.audit.record(scope, { action, subjectType: 'user', subjectId: userId });
    });
  }
}
