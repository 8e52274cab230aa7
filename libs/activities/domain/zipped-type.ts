import yauzl from 'yauzl';
import type { MediaType } from './media-type.js';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OASIS = 'application/vnd.oasis.opendocument';

/** By the folder that the parts of such a document are in. */
const BY_FOLDER: ReadonlyMap<string, MediaType> = new Map([
  ['word/', { mediaType: `${OFFICE}.wordprocessingml.document`, endings: ['docx'] }],
  ['xl/', { mediaType: `${OFFICE}.spreadsheetml.sheet`, endings: ['xlsx'] }],
  ['ppt/', { mediaType: `${OFFICE}.presentationml.presentation`, endings: ['pptx'] }],
]);

/** By what the first entry says. */
const BY_NAME: ReadonlyMap<string, MediaType> = new Map(
  [
    ['text', 'odt'],
    ['spreadsheet', 'ods'],
    ['presentation', 'odp'],
    ['graphics', 'odg'],
  ].map(([kind, ending]) => [`${OASIS}.${kind}`, { mediaType: `${OASIS}.${kind}`, endings: [ending!] }]),
);

/** More than any document has; an archive with more is none. */
const MOST_ENTRIES = 10_000;

const HEADER = 30;
const FIRST_NAME = 'mimetype';

/** An OpenDocument file begins with an entry that says what it is, uncompressed so that it can be read like this. */
function saidFirst(content: Buffer): string | null {
  if (content.length < HEADER + FIRST_NAME.length) return null;
  const [method, size, nameLength, extraLength] = [
    content.readUInt16LE(8),
    content.readUInt32LE(18),
    content.readUInt16LE(26),
    content.readUInt16LE(28),
  ];
  const name = content.toString('latin1', HEADER, HEADER + nameLength);
  const begin = HEADER + nameLength + extraLength;
  return method === 0 && name === FIRST_NAME && size < 200 ? content.toString('latin1', begin, begin + size) : null;
}

/** Names of the entries; null when it is no archive, or one of too many entries. */
async function entryNames(content: Buffer): Promise<string[] | null> {
  try {
    const zip = await yauzl.fromBufferPromise(content, { lazyEntries: true });
    if (zip.entryCount > MOST_ENTRIES) return null;
    const names: string[] = [];
    for await (const { fileName } of zip.eachEntry()) names.push(fileName);
    return names;
  } catch {
    return null;
  }
}

/** What office document an archive is; null when it is none, or holds macros. */
export async function openDocumentTypeOf(content: Buffer): Promise<MediaType | null> {
  const names = await entryNames(content);
  if (!names || names.some((name) => /(^|\/)(vbaProject\.bin|Basic\/)/i.test(name))) return null;
  const said = saidFirst(content);
  if (said !== null) return BY_NAME.get(said) ?? null;
  if (!names.includes('[Content_Types].xml')) return null;
  for (const [folder, type] of BY_FOLDER) if (names.some((name) => name.startsWith(folder))) return type;
  return null;
}
