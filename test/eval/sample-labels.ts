import { readSeedFields } from '../../apps/google-sandbox/mailbox/seed.js';
import { bulkMail } from '../../apps/google-sandbox/sample/bulk.js';
import { PEOPLE, colleagues } from '../../apps/google-sandbox/sample/cast.js';
import { sampleMailbox } from '../../apps/google-sandbox/sample/mailbox.js';
import { bounces, oddMail } from '../../apps/google-sandbox/sample/odd-mail.js';
import type { SampleOptions } from '../../apps/google-sandbox/sample/options.js';
import type { Labels } from './read-labels.js';

const FROM = /^From: "?([^"<\r\n]+?)"? <([^<>\r\n]+)>/m;
const CONVERSATION = /^(t\d+)\.\d+\./;
const ABSENCE = /^Auto-Submitted: auto-replied/m;

/**
 * What the sample's own definition says of it: the cast are the people, another address under a name of the cast is
 * that person's, conversations are numbered, and what is written by machines is made apart from the rest.
 */
export function sampleLabels(options: SampleOptions): Labels {
  const raws = sampleMailbox(options).seeds.map(({ raw }) => raw.read());
  const ids = raws.map(messageId);
  const machines = [
    ...bulkMail(options).map(({ raw }) => raw),
    ...bounces(options).map(({ raw }) => raw),
    ...oddMail(options)
      .map(({ raw }) => raw)
      .filter((raw) => ABSENCE.test(head(raw))),
  ];
  const threads = new Map<string, string>();
  for (const id of ids) {
    const thread = CONVERSATION.exec(id)?.[1];
    if (thread) threads.set(id, thread);
  }
  const automated = new Map([...threads.keys()].map((id) => [id, false]));
  for (const raw of machines) automated.set(messageId(raw), true);
  return {
    identities: identities(
      options,
      raws,
      bulkMail(options).map(({ raw }) => raw),
    ),
    automated,
    threads,
    traps: new Map(),
  };
}

function identities(options: SampleOptions, raws: readonly Buffer[], bulk: readonly Buffer[]): Labels['identities'] {
  const cast = [...PEOPLE, ...colleagues(options.email.split('@')[1]!)];
  const persons = new Map<string, string | null>(cast.map(({ email, name }) => [email, name]));
  const names = new Set(cast.map(({ name }) => name));
  for (const raw of raws) {
    const [, name, address] = FROM.exec(head(raw)) ?? [];
    if (name && names.has(name) && !persons.has(address!)) persons.set(address!, name);
  }
  for (const raw of bulk) persons.set(FROM.exec(head(raw))![2]!, null);
  return [...persons].map(([identity, person]) => ({ identity, person }));
}

function head(raw: Buffer): string {
  const text = raw.toString('latin1', 0, 4_000);
  return text.split(/\r?\n\r?\n/, 1)[0]!;
}

function messageId(raw: Buffer): string {
  return readSeedFields(raw).messageId ?? '';
}
