import { decodeWords } from '../../../../platform/mime/index.js';

/** What Takeout calls Gmail's own labels, in the languages that it speaks most; lower case. */
const NAMES: Readonly<Record<'spam' | 'trash' | 'draft' | 'chat' | 'sent', readonly string[]>> = {
  spam: ['spam', 'junk', 'courrier indésirable', 'correo no deseado', 'posta indesiderata'],
  trash: ['trash', 'bin', 'papierkorb', 'corbeille', 'papelera', 'cestino', 'prullenbak', 'lixeira', 'kosz'],
  draft: [
    'draft',
    'drafts',
    'entwurf',
    'entwürfe',
    'brouillon',
    'brouillons',
    'borradores',
    'bozze',
    'concepten',
    'rascunhos',
  ],
  chat: ['chat', 'chats'],
  sent: [
    'sent',
    'gesendet',
    'messages envoyés',
    'envoyés',
    'enviados',
    'posta inviata',
    'inviati',
    'verzonden',
    'wysłane',
  ],
};

const KIND_OF: ReadonlyMap<string, keyof typeof NAMES> = new Map(
  (Object.keys(NAMES) as (keyof typeof NAMES)[]).flatMap((kind) => NAMES[kind].map((name) => [name, kind] as const)),
);
const MOST_LABELS = 100;
const LONGEST_LABEL = 225;

export interface TakeoutLabels {
  readonly names: readonly string[];
  /** Why a message with these is not imported; null when it is. The words are those of Gmail. */
  readonly skip: 'spam' | 'trash' | 'draft' | 'chat' | null;
  readonly sent: boolean;
}

/** Reads the field that Takeout writes into each message: names separated by commas, those with commas in quotes. */
export function readTakeoutLabels(field: string | undefined): TakeoutLabels {
  const names = [...decodeWords(field ?? '').matchAll(/\s*(?:"([^"]*)"|([^,]+))\s*(?:,|$)/g)]
    .map(([, quoted, plain]) => (quoted ?? plain ?? '').trim().slice(0, LONGEST_LABEL))
    .filter((name) => name !== '')
    .slice(0, MOST_LABELS);
  const kinds = new Set(names.map((name) => KIND_OF.get(name.toLowerCase())));
  const skip = (['spam', 'trash', 'draft', 'chat'] as const).find((kind) => kinds.has(kind)) ?? null;
  return { names, skip, sent: kinds.has('sent') };
}
