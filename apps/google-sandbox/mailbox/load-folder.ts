import { readFileSync } from 'node:fs';
import { hexId } from '../core/ids.js';
import { listFiles, type FoundFile } from './files.js';
import { chooseDate, labelsFor, folderOf, type LabelContext } from './folder-labels.js';
import { LabelRegistry, systemLabelOfFolder } from './labels.js';
import { splitMbox, unquoteFromLines } from './mbox.js';
import type { MessageSeed, RawSource, Unloadable } from './message.js';
import { FileRaw, MemoryRaw } from './raw-source.js';
import { readSeedFields, type SeedFields } from './seed.js';
import { sniff } from './sniff.js';

export interface LoadedFolder {
  seeds: MessageSeed[];
  labels: LabelRegistry;
  unloadable: Unloadable[];
  /** Calendar files that lay among the mail. */
  calendarFiles: FoundFile[];
  /** The address that sent most of what lies in the sent folders. */
  owner: string | undefined;
}

interface Draft {
  id: string;
  name: string;
  folder: string;
  modified: number;
  raw: RawSource;
  size: number;
  fields: SeedFields;
}

const KEEP_IN_MEMORY_BYTES = 200 * 1024 * 1024;

/**
 * Reads mbox, maildir, .eml and plain files below `root`. Every file that is mail becomes a message, readable or not; what is no mail is
 * reported. `account` (if given) decides what counts as sent; `latest` is the youngest Date header that is believed.
 */
export function loadFolder(root: string, account: string | undefined, latest: number): LoadedFolder {
  const reader = new FolderReader();
  for (const file of listFiles(root)) reader.read(file);
  const owner = mostFrequentSender(reader.drafts);
  const labels = new LabelRegistry();
  const context: LabelContext = {
    labels,
    owner: account ?? owner,
    hasInbox: reader.drafts.some((draft) => draft.folder === '' || systemLabelOfFolder(draft.folder) === 'INBOX'),
  };
  let previous = Date.UTC(2000, 0, 1);
  const seeds = reader.drafts.map((draft): MessageSeed => {
    previous = chooseDate(draft.fields.dates, draft.name, draft.modified, previous, latest);
    const { subject, messageId, references } = draft.fields;
    const labelIds = labelsFor(draft.folder, draft.name, draft.fields, context);
    return {
      id: draft.id,
      raw: draft.raw,
      size: draft.size,
      internalDate: previous,
      labelIds,
      subject,
      messageId,
      references,
    };
  });
  return { seeds, labels, unloadable: reader.unloadable, calendarFiles: reader.calendarFiles, owner };
}

class FolderReader {
  readonly drafts: Draft[] = [];
  readonly unloadable: Unloadable[] = [];
  readonly calendarFiles: FoundFile[] = [];
  private kept = 0;

  read(file: FoundFile): void {
    const bytes = readFileSync(file.path);
    const kind = sniff(file.name, bytes);
    if (kind === 'calendar') this.calendarFiles.push(file);
    else if (kind === 'other') this.unloadable.push({ path: file.name, reason: 'not a mail file' });
    else if (kind === 'message') this.add(file, bytes, 0, bytes.length, folderOf(file.name, false), file.name);
    else {
      splitMbox(bytes).forEach(([start, end], index) => {
        this.add(file, bytes, start, end, folderOf(file.name, true), `${file.name}#${index}`);
      });
    }
  }

  private add(file: FoundFile, bytes: Buffer, start: number, end: number, folder: string, name: string): void {
    const slice = withLineFeeds(bytes.subarray(start, end));
    const fields = readSeedFields(slice);
    const content = withoutEnvelope(name.includes('#') ? unquoteFromLines(slice) : slice);
    const inMemory = this.kept + content.length <= KEEP_IN_MEMORY_BYTES;
    if (inMemory) this.kept += content.length;
    // Copied, so that a slice does not keep the whole mbox alive.
    const raw = inMemory ? new MemoryRaw(Buffer.from(content)) : new FileRaw(file.path, start, end - start);
    this.drafts.push({
      id: hexId(name, slice),
      name,
      folder,
      modified: file.modified,
      raw,
      size: content.length,
      fields,
    });
  }
}

function withoutEnvelope(slice: Buffer): Buffer {
  return slice.toString('latin1', 0, 5) === 'From ' ? slice.subarray(slice.indexOf(0x0a) + 1) : slice;
}

// A message with bare CR line ends (old Macs) would otherwise be one line.
function withLineFeeds(slice: Buffer): Buffer {
  if (slice.indexOf(0x0a) >= 0 || slice.indexOf(0x0d) < 0) return slice;
  return Buffer.from(slice.toString('latin1', 0, slice.length).replace(/\r/g, '\n'), 'latin1');
}

function mostFrequentSender(drafts: readonly Draft[]): string | undefined {
  const counts = new Map<string, number>();
  for (const draft of drafts) {
    const sender = draft.fields.from[0];
    if (sender && systemLabelOfFolder(draft.folder) === 'SENT') counts.set(sender, (counts.get(sender) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
