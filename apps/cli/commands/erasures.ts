import { readFileSync, writeFileSync } from 'node:fs';
import {
  AccountEraser,
  ErasureReplayService,
  PersonEraser,
  readErasureList,
  writeErasureList,
} from '../../../libs/privacy/index.js';
import { type InstallationOptions, withServices } from '../context.js';

export type ErasuresOptions = InstallationOptions & { output?: string };

/** Prints the list of erasures, or writes it to a file. */
export async function listErasures({ output, ...options }: ErasuresOptions): Promise<void> {
  await withServices(options, async (services) => {
    const text = writeErasureList(await services.get(ErasureReplayService, { strict: false }).list());
    if (output === undefined) process.stdout.write(text);
    else writeFileSync(output, text, { mode: 0o600 });
  });
}

/** Erases again whoever came back with a backup, here and to the end. @returns whether nothing is left to do */
export function replayErasures(file: string, options: InstallationOptions): Promise<boolean> {
  const list = readErasureList(readFileSync(file, 'utf8'));
  return withServices(options, async (services) => {
    const { listed, begun, people } = await services.get(ErasureReplayService, { strict: false }).replay(list);
    const unending = new AbortController().signal;
    const ended: boolean[] = [];
    for (const id of begun) ended.push(await services.get(AccountEraser, { strict: false }).work(id, unending));
    for (const { userId, erasureId } of people)
      ended.push(await services.get(PersonEraser, { strict: false }).work(userId, erasureId, unending));
    const unfinished = ended.filter((done) => !done).length;
    console.log(`${listed} erasures on the list, ${begun.length} accounts were there again`);
    if (people.length > 0) console.log(`${people.length} people were there again in the data of others`);
    if (unfinished > 0) console.log(`${unfinished} are not finished: a worker goes on with them`);
    return unfinished === 0;
  });
}
