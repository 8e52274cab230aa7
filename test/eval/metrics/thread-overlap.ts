import { ratio } from './ratio.js';

export interface ThreadResult {
  messages: number;
  /** Sum over the messages of how far their thread is the judged one, 0 to 1 each. */
  overlap: number;
  /** Messages whose thread is not exactly the judged one, worst first. */
  off: { message: string; overlap: number }[];
}

/**
 * Compares threads with judgement, message by message: of all judged messages that are with this one in either thread,
 * the share that is with it in both. A message alone counts as one that is with itself.
 * @param judged thread by message
 * @param found  thread by message; what is not found is not asked
 */
export function compareThreads(judged: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): ThreadResult {
  const asked = [...judged.keys()].filter((message) => found.has(message));
  const byJudged = membersOf(asked, judged);
  const byFound = membersOf(asked, found);
  const shares = asked.map((message) => ({
    message,
    overlap: share(byJudged.get(judged.get(message)!)!, byFound.get(found.get(message)!)!),
  }));
  return {
    messages: asked.length,
    overlap: shares.reduce((sum, { overlap }) => sum + overlap, 0),
    off: shares.filter(({ overlap }) => overlap < 1).sort((a, b) => a.overlap - b.overlap),
  };
}

export function threadAccuracy({ overlap, messages }: ThreadResult): number {
  return ratio(overlap, messages);
}

function membersOf(messages: readonly string[], threadOf: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const members = new Map<string, Set<string>>();
  for (const message of messages) {
    const thread = threadOf.get(message)!;
    const known = members.get(thread);
    if (known) known.add(message);
    else members.set(thread, new Set([message]));
  }
  return members;
}

function share(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const both = [...left].filter((message) => right.has(message)).length;
  return both / (left.size + right.size - both);
}
