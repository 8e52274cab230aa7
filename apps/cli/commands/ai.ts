import { readFile } from 'node:fs/promises';
import { ModelCatalog, ModelGateway } from '../../../libs/ai/index.js';
import { type InstallationOptions, withServices } from '../context.js';
import { userOf } from '../user-of.js';

export interface CompareOptions extends InstallationOptions {
  task: string;
  system: string;
  user?: string;
}

const MOST_TOKENS = 1_000;

/** Prints the models, one a line. */
export async function listModels(options: InstallationOptions): Promise<void> {
  await withServices(options, async (services) => {
    for (const model of await services.get(ModelCatalog, { strict: false }).list()) {
      const place = model.inUse ? 'in use' : model.compared ? 'compared' : model.available ? '' : 'cannot be asked';
      const price = `${model.inputPrice}/${model.outputPrice} credits a million tokens`;
      console.log([model.id, model.task, model.name, model.host ?? 'here', price, place].join('\t'));
    }
  });
}

/**
 * Gives one text to two models.
 * @returns whether both answered
 * @throws Error when there is no such task, user or file
 */
export async function compareModels(file: string, options: CompareOptions): Promise<boolean> {
  const { task, system } = options;
  if (task !== 'insight' && task !== 'chat') throw new Error('A task is insight or chat.');
  const content = await readFile(file, 'utf8');
  return withServices(options, async (services) => {
    const userId = await userOf(services, options.user);
    const request = { system, messages: [{ role: 'user' as const, content }], maxOutputTokens: MOST_TOKENS };
    const { signal } = new AbortController();
    const results = await services.get(ModelGateway, { strict: false }).compare(userId, task, request, { signal });
    for (const { model, answer, error } of results) {
      console.log(`--- ${model.name}${answer ? `, ${answer.cost} credits` : ''}`);
      console.log(answer ? answer.text : `failed: ${error?.message ?? ''}`);
    }
    if (results.length < 2) console.log('No other model is compared with it; an administrator chooses one.');
    return results.every(({ error }) => error === null);
  });
}
