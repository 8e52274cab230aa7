import { Keyring } from '../../../libs/platform/crypto/index.js';
import { KeyCensus, KeyRotation } from '../../../libs/keys/index.js';
import { type InstallationOptions, withServices } from '../context.js';
import { keyAdvice } from '../key-advice.js';

const PROGRESS_EVERY = 1_000;

/**
 * Puts every stored secret under the newest key of ENCRYPTION_KEYS, while everything else runs.
 * @returns whether all are under it
 */
export function rotateKeys(options: InstallationOptions): Promise<boolean> {
  return withServices(options, async (services) => {
    const [keyring, rotation] = [services.get(Keyring), services.get(KeyRotation)];
    console.log(`Putting secrets under key ${keyring.newestKeyId} …`);
    let told = 0;
    const { moved, undecryptable } = await rotation.run((soFar) => {
      if (soFar < told + PROGRESS_EVERY) return;
      told = soFar;
      console.log(`${soFar} moved`);
    });
    for (const { table, rowId, column } of undecryptable)
      console.log(`cannot be decrypted: ${table} ${rowId}, ${column}`);
    console.log(`${moved} moved, ${undecryptable.length} cannot be decrypted`);
    return printStatus(keyring, await services.get(KeyCensus).count());
  });
}

/** Prints how many secrets are under which key. @returns whether all are under the newest */
export function keyStatus(options: InstallationOptions): Promise<boolean> {
  return withServices(options, async (services) =>
    printStatus(services.get(Keyring), await services.get(KeyCensus).count()),
  );
}

function printStatus({ keyIds }: Keyring, counts: ReadonlyMap<string, number>): boolean {
  const { lines, isDone } = keyAdvice(keyIds, counts);
  for (const line of lines) console.log(line);
  return isDone;
}
