import type { INestApplicationContext } from '@nestjs/common';
import { UserService } from '../../../libs/auth/index.js';
import { RedoService, type UndoOutlook, UndoService } from '../../../libs/sync/index.js';
import { type InstallationOptions, withServices } from '../context.js';
import { renderUndo } from '../render-undo.js';

/**
 * Shows what the undo of a batch takes away, and takes it away when `yes` is said.
 * @returns whether the batch is there
 */
export function undo(batchId: string, options: InstallationOptions & { yes?: boolean }): Promise<boolean> {
  return withServices(options, async (services) => {
    const found = await findBatch(services, batchId);
    if (!found) return notThere(batchId);
    console.log(renderUndo(batchId, found.outlook, options.yes === true));
    if (!options.yes) return true;
    const { state } = await services.get(UndoService).undo(found.userId, batchId);
    console.log(
      `The batch is ${state}.${state === 'undoing' ? ' A worker puts the changed items back as they were.' : ''}`,
    );
    return true;
  });
}

/** Does an undone batch again. @returns whether the batch is there @throws DomainError when there is nothing to do again */
export function redo(batchId: string, options: InstallationOptions): Promise<boolean> {
  return withServices(options, async (services) => {
    const found = await findBatch(services, batchId);
    if (!found) return notThere(batchId);
    const { state } = await services.get(RedoService).redo(found.userId, batchId);
    console.log(`The batch is ${state}.${state === 'running' ? ' A worker brings everything back.' : ''}`);
    return true;
  });
}

/** Batches are known by id alone here, whoever's they are. */
async function findBatch(
  services: INestApplicationContext,
  batchId: string,
): Promise<{ userId: string; outlook: UndoOutlook } | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(batchId)) return null;
  for (const { id: userId } of await services.get(UserService).all()) {
    const preview = await services.get(UndoService).preview(userId, batchId);
    if (preview) return { userId, outlook: preview.outlook };
  }
  return null;
}

function notThere(batchId: string): false {
  console.error(`There is no batch ${batchId}; \`omnicrm ledger\` lists them.`);
  return false;
}
