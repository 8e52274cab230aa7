import type { EvaluatedMailbox } from './mailboxes.js';
import { type PairResult, comparePairs } from './metrics/identity-pairs.js';
import { type ThreadResult, compareThreads } from './metrics/thread-overlap.js';
import { type YesNoResult, compareAnswers } from './metrics/yes-no.js';
import type { Result } from './read-result.js';

/** A result beside its labels. */
export interface Comparison {
  pairs: PairResult;
  automated: YesNoResult;
  threads: ThreadResult;
  /** Labelled messages that the product has not. */
  absent: number;
}

export function compare({ account, labels }: EvaluatedMailbox, { contactOf, messages }: Result): Comparison {
  // Whose mailbox it is, is no contact; another address of theirs may be one.
  const owner = labels.identities.find(({ identity }) => identity === account)?.person ?? account;
  const labelled = new Set([...labels.automated.keys(), ...labels.threads.keys()]);
  return {
    pairs: comparePairs(
      labels.identities.filter(({ identity, person }) => person !== owner || contactOf.has(identity)),
      contactOf,
    ),
    automated: compareAnswers(labels.automated, new Map([...messages].map(([id, { automated }]) => [id, automated]))),
    threads: compareThreads(labels.threads, new Map([...messages].map(([id, { thread }]) => [id, thread]))),
    absent: [...labelled].filter((id) => !messages.has(id)).length,
  };
}

/** All mailboxes as one. */
export function together(all: readonly Comparison[]): Comparison {
  const sum = (figure: (comparison: Comparison) => number): number =>
    all.reduce((total, comparison) => total + figure(comparison), 0);
  return {
    pairs: {
      right: sum(({ pairs }) => pairs.right),
      wrong: all.flatMap(({ pairs }) => pairs.wrong),
      missed: all.flatMap(({ pairs }) => pairs.missed),
    },
    automated: {
      right: sum(({ automated }) => automated.right),
      wrong: all.flatMap(({ automated }) => automated.wrong),
      missed: all.flatMap(({ automated }) => automated.missed),
    },
    threads: {
      messages: sum(({ threads }) => threads.messages),
      overlap: sum(({ threads }) => threads.overlap),
      off: all.flatMap(({ threads }) => threads.off),
    },
    absent: sum(({ absent }) => absent),
  };
}
