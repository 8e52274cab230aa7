import { ANSWERED_WITHIN_MS } from '../../data/conversations/answer-window.js';

/**
 * What a token says of the messages that have it. `shared`: they are of one conversation; `subject`: it may be followed;
 * `answer`: it may follow an earlier one, and be followed.
 */
export type LinkRole = 'shared' | 'subject' | 'answer';

/** A message with what it may have in common with others. */
export interface LinkedMessage {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  links: readonly { token: string; role: LinkRole }[];
  /** Who else takes part. */
  others: ReadonlySet<string>;
}

/**
 * Finds the conversations among messages. All that share a token are of one; and an answer goes on from the latest earlier
 * message with the same subject in which one of the others took part, too. It depends on what is given, not on its order; nor
 * on messages of other conversations, which need not be given.
 * @returns the conversation of each message: the id of its earliest
 */
export function groupMessages(messages: readonly LinkedMessage[]): Map<string, string> {
  const inOrder = [...messages].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const groups = new Groups(inOrder.length);
  const first = new Map<string, number>();
  const bySubject = new Map<string, number[]>();
  for (const [index, message] of inOrder.entries()) {
    for (const previous of previousOf(message, inOrder, bySubject)) groups.join(previous, index);
    for (const { token, role } of message.links) {
      if (role !== 'shared') (bySubject.get(token) ?? bySubject.set(token, []).get(token)!).push(index);
      else if (first.has(token)) groups.join(first.get(token)!, index);
      else first.set(token, index);
    }
  }
  return new Map(inOrder.map(({ id }, index) => [id, inOrder[groups.rootOf(index)]!.id]));
}

/** What an answer goes on from; several only when they were sent at the same moment. */
function previousOf(
  message: LinkedMessage,
  inOrder: readonly LinkedMessage[],
  bySubject: ReadonlyMap<string, readonly number[]>,
): number[] {
  const answering = message.links.filter(({ role }) => role === 'answer');
  const candidates = new Set(answering.flatMap(({ token }) => bySubject.get(token) ?? []));
  const found: number[] = [];
  for (const index of [...candidates].sort((a, b) => b - a)) {
    const { at, others } = inOrder[index]!;
    if (message.at - at > ANSWERED_WITHIN_MS || (found.length > 0 && at < inOrder[found[0]!]!.at)) break;
    if (at < message.at && [...message.others].some((address) => others.has(address))) found.push(index);
  }
  return found;
}

/** Disjoint sets of numbers, each known by its lowest. */
class Groups {
  private readonly parents: number[];

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, index) => index);
  }

  rootOf(index: number): number {
    let root = index;
    while (this.parents[root] !== root) {
      this.parents[root] = this.parents[this.parents[root]!]!;
      root = this.parents[root]!;
    }
    return root;
  }

  join(left: number, right: number): void {
    const [a, b] = [this.rootOf(left), this.rootOf(right)];
    this.parents[Math.max(a, b)] = Math.min(a, b);
  }
}
