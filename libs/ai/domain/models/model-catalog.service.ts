import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import { type ConfigOf, InjectConfig } from '../../../platform/config/index.js';
import { Database, type SystemScope, newId } from '../../../platform/database/index.js';
import { aiConfig } from '../../ai.config.js';
import { AiModelRepository, type ModelRow } from '../../data/models/ai-model.repository.js';
import { configuredModels, localId } from './configured-models.js';
import { ModelAdapters } from './model-adapters.service.js';
import type { AiTask } from './port.js';

/** A choice is followed within this time everywhere. */
const REMEMBERED_MS = 2_000;

export interface ListedModel extends ModelRow {
  /** The machine that it runs on; null for this one. */
  readonly host: string | null;
  readonly available: boolean;
}

/** What a model is to be for its task; `none`: not compared any more. */
export type ModelPlace = 'in_use' | 'compared' | 'none';

/** Which models there are, and which one answers for a task. */
@Injectable()
export class ModelCatalog {
  private rows: { readonly read: Promise<ModelRow[]>; readonly until: number } | null = null;
  private isReady = false;

  constructor(
    private readonly database: Database,
    private readonly models: AiModelRepository,
    private readonly adapters: ModelAdapters,
    private readonly audit: AuditLog,
    @InjectConfig(aiConfig) private readonly config: ConfigOf<typeof aiConfig>,
  ) {}

  /** The one in use; what runs here when that cannot be asked. */
  async inUse(task: AiTask): Promise<ModelRow> {
    const rows = (await this.known()).filter((row) => row.task === task && this.adapters.isAvailable(row));
    return rows.find((row) => row.inUse) ?? rows.find(({ adapter }) => adapter === 'local')!;
  }

  /** The one that runs beside it when two are compared; null when there is none. */
  async compared(task: AiTask): Promise<ModelRow | null> {
    const rows = await this.known();
    return rows.find((row) => row.task === task && row.compared && this.adapters.isAvailable(row)) ?? null;
  }

  /** Straight from the rows, for whoever chooses. */
  async list(): Promise<ListedModel[]> {
    this.rows = null;
    const rows = await this.known();
    return rows.map((row) => ({
      ...row,
      host: this.adapters.hostOf(row),
      available: this.adapters.isAvailable(row),
    }));
  }

  /**
   * Gives a model its place; another that has it steps aside.
   * @param adminId null for whoever operates the installation
   * @returns why nothing was changed; null when it is as wanted
   */
  async choose(
    adminId: string | null,
    modelId: string,
    place: ModelPlace,
  ): Promise<'NOT_FOUND' | 'UNAVAILABLE' | 'IN_USE' | null> {
    const model = (await this.list()).find(({ id }) => id === modelId);
    if (!model) return 'NOT_FOUND';
    if (place !== 'none' && !model.available) return 'UNAVAILABLE';
    // Something has to answer: another one is put in its place, it is not taken away.
    if (place !== 'in_use' && model.inUse) return 'IN_USE';
    await this.database.asSystem('an administrator chooses a model', async (scope) => {
      if (place === 'none') await this.models.compareNone(scope, modelId);
      else await this.models.choose(scope, modelId, model.task, place);
      if (adminId === null) return;
      const data = { model: model.name, task: model.task, place };
      const subject = { subjectType: 'user', subjectId: adminId };
      await this.audit.recordFor(scope, adminId, { action: 'admin.ai_model_chosen', ...subject, data });
    });
    this.rows = null;
    return null;
  }

  private known(): Promise<ModelRow[]> {
    if (this.rows && Date.now() < this.rows.until) return this.rows.read;
    const read = this.database.asSystem('which models there are', async (scope) => {
      if (!this.isReady) await this.putConfigured(scope);
      return this.models.all(scope);
    });
    const rows = { read, until: Date.now() + REMEMBERED_MS };
    this.rows = rows;
    read.then(
      () => (this.isReady = true),
      () => this.rows === rows && (this.rows = null),
    );
    return read;
  }

  /**
   * Once in each process, so that the rows know what is configured. What is named for the first time is taken into use;
   * a newer local model takes the place of the older one and of no other.
   */
  private async putConfigured(scope: SystemScope): Promise<void> {
    const local = { chat: this.adapters.localChat, embedding: this.adapters.localEmbedding };
    for (const model of configuredModels(this.config, local)) {
      const id = model.adapter === 'local' ? localId(model) : newId();
      if (!(await this.models.put(scope, id, model))) continue;
      const rows = await this.models.all(scope);
      const before = rows.find(({ task, inUse }) => task === model.task && inUse);
      if (model.adapter !== 'local' || !before || before.adapter === 'local')
        await this.models.choose(scope, id, model.task, 'in_use');
    }
  }
}
