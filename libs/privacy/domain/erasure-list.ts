import { z } from 'zod';

/** Who was erased, as a file that is kept outside the database. It holds no personal data. */
export interface ErasureList {
  /** The key of the pseudonyms, encrypted under ENCRYPTION_KEYS. */
  readonly key: { readonly id: string; readonly keyEncrypted: string };
  readonly erased: readonly { readonly subject: string; readonly begunAt: string }[];
  /** People who were erased from the data of somebody who is still there. */
  readonly people: readonly ErasedPerson[];
}

export interface ErasedPerson {
  /** Keyed hashes in hex: whose data it was, and what the person was recognised by. */
  readonly user: string;
  readonly person: readonly string[];
  readonly begunAt: string;
}

const header = z.object({
  omnicrm: z.literal('erasures'),
  version: z.literal(1),
  key: z.object({ id: z.uuid(), keyEncrypted: z.string().min(1) }),
});
const hash = z.string().regex(/^[0-9a-f]{64}$/);
// Strict, and without a field in common that decides: whoever does not know one of them must refuse it.
const account = z.strictObject({ subject: hash, begunAt: z.iso.datetime() });
const person = z.strictObject({ user: hash, person: z.array(hash), begunAt: z.iso.datetime() });
const line = z.union([account, person]);

/** JSON Lines: what the list is and its key, then one line for each erasure, oldest first, people last. */
export function writeErasureList({ key, erased, people }: ErasureList): string {
  const first = { omnicrm: 'erasures', version: 1, key };
  return [first, ...erased, ...people].map((each) => `${JSON.stringify(each)}\n`).join('');
}

/** @throws Error naming the line that is not one of a list of erasures */
export function readErasureList(text: string): ErasureList {
  const lines = text.split('\n').filter((each) => each.trim() !== '');
  const parsed = lines.map((each, index) => {
    try {
      return (index === 0 ? header : line).parse(JSON.parse(each));
    } catch {
      throw new Error(`Line ${index + 1} is not one of a list of erasures.`);
    }
  });
  const [first, ...rest] = parsed as [z.infer<typeof header> | undefined, ...z.infer<typeof line>[]];
  if (!first) throw new Error('The file is empty.');
  const [erased, people] = [rest.filter((each) => 'subject' in each), rest.filter((each) => 'person' in each)];
  return { key: first.key, erased, people };
}
