import { z } from 'zod';

/** Who was erased, as a file that is kept outside the database. It holds no personal data. */
export interface ErasureList {
  /** The key of the pseudonyms, encrypted under ENCRYPTION_KEYS. */
  readonly key: { readonly id: string; readonly keyEncrypted: string };
  readonly erased: readonly { readonly subject: string; readonly begunAt: string }[];
}

const header = z.object({
  omnicrm: z.literal('erasures'),
  version: z.literal(1),
  key: z.object({ id: z.uuid(), keyEncrypted: z.string().min(1) }),
});
const line = z.object({ subject: z.string().regex(/^[0-9a-f]{64}$/), begunAt: z.iso.datetime() });

/** JSON Lines: what the list is and its key, then one line for each erasure, oldest first. */
export function writeErasureList({ key, erased }: ErasureList): string {
  const first = { omnicrm: 'erasures', version: 1, key };
  return [first, ...erased].map((each) => `${JSON.stringify(each)}\n`).join('');
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
  const [first, ...erased] = parsed as [z.infer<typeof header> | undefined, ...z.infer<typeof line>[]];
  if (!first) throw new Error('The file is empty.');
  return { key: first.key, erased };
}
