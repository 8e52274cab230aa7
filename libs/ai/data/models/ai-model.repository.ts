import { Injectable } from '@nestjs/common';
import type { SystemScope } from '../../../platform/database/index.js';
import type { AdapterName, AiTask } from '../../domain/models/port.js';

/** What a model is, whether or not there is a row of it. */
export interface ModelDescription {
  readonly task: AiTask;
  readonly adapter: AdapterName;
  /** Null for the endpoint that is configured, and for what runs here. */
  readonly baseUrl: string | null;
  readonly name: string;
  readonly dimensions: number | null;
  /** Credits for a million tokens. */
  readonly inputPrice: number;
  readonly outputPrice: number;
}

export interface ModelRow extends ModelDescription {
  readonly id: string;
  readonly inUse: boolean;
  readonly compared: boolean;
}

/** The models of this installation. */
@Injectable()
export class AiModelRepository {
  all(scope: SystemScope): Promise<ModelRow[]> {
    return scope.query<ModelRow>(
      `select id, task, adapter, base_url as "baseUrl", name, dimensions, input_price::float8 as "inputPrice",
              output_price::float8 as "outputPrice", in_use as "inUse", compared
         from ai_models order by task, created_at, id`,
    );
  }

  /** Adds it, or notes what it costs now. @returns whether it is new */
  async put(scope: SystemScope, id: string, model: ModelDescription): Promise<boolean> {
    const { task, adapter, baseUrl, name, dimensions, inputPrice, outputPrice } = model;
    const [row] = await scope.query<{ isNew: boolean }>(
      `insert into ai_models (id, task, adapter, base_url, name, dimensions, input_price, output_price)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (task, adapter, base_url, name, dimensions) do update
         set input_price = excluded.input_price, output_price = excluded.output_price
         where (ai_models.input_price, ai_models.output_price) is distinct from (excluded.input_price, excluded.output_price)
       returning xmax = 0 as "isNew"`,
      [id, task, adapter, baseUrl, name, dimensions, inputPrice, outputPrice],
    );
    return row?.isNew ?? false;
  }

  /** Puts it in the place of the one that has it. Two statements: an index allows one at a time. */
  async choose(scope: SystemScope, id: string, task: AiTask, place: 'in_use' | 'compared'): Promise<void> {
    await scope.query(`update ai_models set ${place} = false where task = $1 and ${place} and id <> $2`, [task, id]);
    await scope.query(`update ai_models set in_use = $2, compared = $3 where id = $1`, [
      id,
      place === 'in_use',
      place === 'compared',
    ]);
  }

  /** Compares nothing with the one in use any more. */
  async compareNone(scope: SystemScope, id: string): Promise<void> {
    await scope.query(`update ai_models set compared = false where id = $1`, [id]);
  }
}
