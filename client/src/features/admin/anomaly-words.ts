import type { AnomalyKind } from '../../gql/graphql.js';
import { formatNumber } from '../../lib/format.js';

/** What each kind is called, and what to do about it. */
export const anomalyWords: Readonly<Record<AnomalyKind, { title: string; advice: string }>> = {
  SYNC_VOLUME: {
    title: 'Unusual sync volume',
    advice: 'A day far above what is usual for them. A large mailbox that was just connected looks like this.',
  },
  RAPID_SYNCS: {
    title: 'Syncs asked for in quick succession',
    advice: 'Usually a program in a loop. Its keys can be revoked by its owner; disabling the user stops it at once.',
  },
  API_PATTERN: {
    title: 'Odd use of the API',
    advice:
      'Refused, too many, or about what is not theirs. It may be a faulty program, or somebody trying ids and keys.',
  },
  REFUSED_PUSHES: {
    title: 'Refused pushes',
    advice:
      'Somebody sends pushes without proof, or the subscription signs for another audience than this server expects.',
  },
};

const names: Readonly<Record<string, string>> = {
  limit: 'limit',
  usual: 'usual',
  sync_asked: 'asked for',
  forbidden: 'refused',
  not_found: 'absent or not theirs',
  rate_limited: 'too many',
  key_refused: 'keys refused',
  push_refused: 'refused',
};

/** The numbers in words: "refused 12 · limit 10"; what this version does not know is shown by its name. */
export function factWords(facts: readonly { name: string; value: number }[]): string {
  const ordered = [...facts].sort((a, b) => Number(a.name === 'limit') - Number(b.name === 'limit'));
  return ordered
    .map(({ name, value }) => `${names[name] ?? name.replaceAll('_', ' ')} ${formatNumber(value)}`)
    .join(' · ');
}
