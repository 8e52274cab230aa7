import { existsSync } from 'node:fs';
import { type Labels, readLabels } from './read-labels.js';
import { sampleLabels } from './sample-labels.js';

/** A mailbox that is imported and compared with its labels. */
export interface EvaluatedMailbox {
  name: string;
  /** Whose mailbox it is: their own address is no contact. */
  account: string;
  /** As the sandbox takes it: a folder, or `sample`. */
  content: string;
  labels: Labels;
}

const CORPORA = '../shared/corpora';
const REAL = [
  { name: 'easy-ham-1', folder: 'mailbox-lists/easy-ham-1', account: 'yyyy@spamassassin.taint.org' },
  { name: 'skilling-j', folder: 'mailbox-executive/skilling-j', account: 'jeff.skilling@enron.com' },
];
const SAMPLE_ACCOUNT = 'mara@studio.example';

/** The day that the sample leads up to; fixed, so that a run can be compared with another. */
export const ANCHOR = '2026-06-01T00:00:00Z';
const SEED = 1;

/** @returns those that are here, and the names of those that are not */
export function evaluatedMailboxes(): { here: EvaluatedMailbox[]; skipped: string[] } {
  const real = REAL.map(({ name, folder, account }) => ({ name, account, content: `${CORPORA}/${folder}` }));
  const options = { email: SAMPLE_ACCOUNT, name: 'Mara', anchor: Date.parse(ANCHOR), seed: SEED };
  const sample = { name: 'sample', account: SAMPLE_ACCOUNT, content: 'sample', labels: sampleLabels(options) };
  return {
    here: [
      sample,
      ...real
        .filter(({ content }) => existsSync(content))
        .map((mailbox) => ({ ...mailbox, labels: readLabels(mailbox.name) })),
    ],
    skipped: real.filter(({ content }) => !existsSync(content)).map(({ content }) => content),
  };
}

/** Arguments of a sandbox that has all of them, each with an account of its own. */
export function sandboxArguments(mailboxes: readonly EvaluatedMailbox[]): string[] {
  return [
    ...['--quota', 'off', '--seed', String(SEED), '--anchor', ANCHOR],
    ...mailboxes.flatMap(({ account, content }) => ['--account', account, '--mailbox', content]),
  ];
}
