import type { ConversationLinks } from '../../../contacts/index.js';
import { bareSubject, hasReplyPrefix } from '../shared/bare-subject.js';
import { cleanText } from '../shared/clean.js';
import type { Headers } from './headers.js';
import type { People } from './participants.js';

/** What of a message tells where it belongs. */
export interface ConversationMarks {
  headers: Headers;
  people: People;
  subject: string;
  /** Gmail's id of the conversation; empty where it is not known. */
  thread: string;
  messageId: string | null;
  /** Whether the text holds the message that it answers. */
  quotes: boolean;
  automated: boolean;
}

/** Programs that name more leave out the middle; the nearest tell most. */
const MOST_REFERENCES = 20;
const MAX_HEADER_LENGTH = 20_000;
const BRACKETED = /<([^<>\s]{1,500})>/g;
const WORD = /\p{L}{2}/u;

/**
 * Tells which messages this one belongs with.
 *
 * What it refers to counts when it answers: its subject has a prefix, or it quotes. Otherwise somebody pressed "reply" only to
 * have the addresses, and begins something new. A machine's subject tells nothing, as all of its messages have it.
 */
export function conversationLinks(marks: ConversationMarks): ConversationLinks {
  const { headers, subject, thread, messageId, quotes, automated } = marks;
  const { from, to, cc, bcc } = marks.people;
  const people = new Set([from, to, cc, bcc].flatMap((list) => list.map(({ address }) => address)));
  const references = new Set([...idsIn(headers.references, people), ...idsIn(headers['in-reply-to'], people)]);
  const replies = quotes || hasReplyPrefix(subject);
  const answers = replies || references.size > 0;
  const ids = new Set([...(messageId === null ? [] : [messageId]), ...(replies ? references : [])]);
  return {
    shared: [...[...ids].map((id) => `id ${id}`), ...(thread === '' ? [] : [`thread ${thread}`])],
    subject: automated && !answers ? '' : bareSubject(subject),
    answers,
  };
}

/**
 * The last ids of a header. Some programs write words into In-Reply-To, as in `Message from Ann <ann@host> of Monday <id@host>`:
 * among words, who takes part is no id, nor is what looks like a name.
 */
function idsIn(header: string | undefined, people: ReadonlySet<string>): string[] {
  const value = cleanText(header ?? '', MAX_HEADER_LENGTH);
  const ids = [...value.matchAll(BRACKETED)].map(([, id]) => id!).filter((id) => id.includes('@'));
  if (!WORD.test(value.replace(BRACKETED, ''))) return ids.slice(-MOST_REFERENCES);
  const named = (id: string) => people.has(id.toLowerCase()) || !/\d/.test(id.slice(0, id.lastIndexOf('@')));
  return ids.filter((id) => !named(id)).slice(-MOST_REFERENCES);
}
