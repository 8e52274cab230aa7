import { readFileSync } from 'node:fs';
import type { JudgedIdentity } from './metrics/identity-pairs.js';

/** What is known of a mailbox; messages by Message-ID without angle brackets. */
export interface Labels {
  identities: JudgedIdentity[];
  /** Whether a machine, or an office to a crowd, sent the message. */
  automated: Map<string, boolean>;
  /** The conversation of a message. */
  threads: Map<string, string>;
  /** What makes a message's thread hard to tell; only of those that are. */
  traps: Map<string, string>;
}

const FOLDER = 'test/eval/labels';

/** Rows of a tab-separated file for one mailbox, without the mailbox. */
function rowsOf(file: string, mailbox: string): string[][] {
  const [, ...lines] = readFileSync(`${FOLDER}/${file}`, 'utf8').trimEnd().split('\n');
  return lines
    .map((line) => line.split('\t'))
    .filter(([first]) => first === mailbox)
    .map(([, ...rest]) => rest);
}

/** Reads the labels of one mailbox of the corpora; see labels/README.md for the formats. */
export function readLabels(mailbox: string): Labels {
  const labels: Labels = { identities: [], automated: new Map(), threads: new Map(), traps: new Map() };
  for (const [kind, name, identity] of rowsOf('people.tsv', mailbox))
    if (kind !== 'uncertain') labels.identities.push({ identity: identity!, person: kind === 'person' ? name! : null });
  for (const [automated, , message] of rowsOf('automated.tsv', mailbox))
    labels.automated.set(message!, automated === 'yes');
  for (const [thread, trap, message] of rowsOf('threads.tsv', mailbox)) {
    labels.threads.set(message!, thread!);
    if (trap !== '-') labels.traps.set(message!, trap!);
  }
  return labels;
}
