import { Injectable } from '@nestjs/common';
import { AiSwitch } from '../budget/ai-switch.service.js';
import { Budget, type Credits } from '../budget/budget.service.js';
import { ModelAdapters } from './model-adapters.service.js';
import { ModelCatalog } from './model-catalog.service.js';
import { AI_TASKS, type AiTask } from './port.js';

/** Who does what for somebody, and what it may cost. */
export interface AiOverview {
  /** Whether whoever runs this wants AI. */
  readonly available: boolean;
  /** Whether the person wants it. */
  readonly on: boolean;
  readonly credits: Credits;
  readonly tasks: readonly {
    readonly task: AiTask;
    readonly model: string;
    /** Null for this machine. */
    readonly host: string | null;
  }[];
}

/** What somebody sees of AI in their settings. */
@Injectable()
export class AiOverviews {
  constructor(
    private readonly aiSwitch: AiSwitch,
    private readonly budget: Budget,
    private readonly catalog: ModelCatalog,
    private readonly adapters: ModelAdapters,
  ) {}

  async of(userId: string): Promise<AiOverview> {
    const tasks = [];
    for (const task of AI_TASKS) {
      const model = await this.catalog.inUse(task);
      tasks.push({ task, model: model.name, host: this.adapters.hostOf(model) });
    }
    return {
      available: this.aiSwitch.isAvailable,
      on: await this.aiSwitch.isWanted(userId),
      credits: await this.budget.of(userId),
      tasks,
    };
  }
}
