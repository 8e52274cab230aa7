import type { ChatEvidence } from '../chat/chat-evidence.js';
import type { Evidence } from '../chat/tools/evidence.js';
import type { ChatRequest, ToolCall } from '../models/port.js';
import { type Intent, readIntent } from './intent.js';
import * as say from './replies.js';

/** What the local model says next: words, or calls of tools. */
type Turn =
  { readonly text: string } | { readonly calls: readonly (readonly [tool: string, args: Record<string, unknown>])[] };

/** What the local model says next in a conversation: calls of the tools it is offered, then what they found. */
export function converse(request: ChatRequest): { text: string; toolCalls: readonly ToolCall[] } {
  if (!isChat(request.evidence)) return { text: '', toolCalls: [] };
  const chat = request.evidence;
  const turn = next(withPerson(readIntent(chat.question, chat.today), chat), chat);
  if ('text' in turn) return { text: turn.text, toolCalls: [] };
  if (!request.tools) return { text: say.CANNOT, toolCalls: [] };
  const toolCalls = turn.calls.map(([name, args], index) => ({
    id: `call_${chat.steps.length + index + 1}`,
    name,
    argumentsJson: JSON.stringify(args),
  }));
  return { text: '', toolCalls };
}

function isChat(evidence: unknown): evidence is ChatEvidence {
  return typeof evidence === 'object' && evidence !== null && 'question' in evidence && 'steps' in evidence;
}

const PRONOUN = /^(?:her|him|them|she|he|they|it|ihr|ihm|ihnen|sie|er|ihn)$/i;

/** "Her" is whom the question before was about. */
function withPerson(intent: Intent, { before, today }: ChatEvidence): Intent {
  if (!('person' in intent) || intent.person === null || !PRONOUN.test(intent.person)) return intent;
  for (const question of before.toReversed()) {
    const earlier = readIntent(question, today);
    if ('person' in earlier && earlier.person !== null && !PRONOUN.test(earlier.person))
      return { ...intent, person: earlier.person };
  }
  return intent;
}

function next(intent: Intent, chat: ChatEvidence): Turn {
  const found = (tool: string): readonly Evidence[] | null =>
    chat.steps.find((step) => step.tool === tool)?.evidence ?? null;
  if (intent.kind === 'unknown') return { text: say.CANNOT };
  if (intent.kind === 'find') {
    const hits = found('find_messages');
    return hits
      ? { text: say.found(intent.topic, hits) }
      : { calls: [['find_messages', { query: intent.topic.slice(0, 300) }]] };
  }
  if (intent.kind === 'tasks') {
    const tasks = found('open_tasks');
    return tasks ? { text: say.tasks(tasks, chat.today) } : { calls: [['open_tasks', {}]] };
  }
  if (intent.kind === 'task' && intent.person === null)
    return propose('create_task', { title: intent.title.slice(0, 300), ...due(intent.dueOn) }, chat);
  if (intent.kind === 'meetings' && intent.person === null) {
    const meetings = found('upcoming_meetings');
    return meetings ? { text: say.meetings(meetings, null) } : { calls: [['upcoming_meetings', {}]] };
  }
  const people = found('search_people');
  if (!people) return { calls: [['search_people', { query: (intent.person ?? '').slice(0, 200) || '-' }]] };
  return ofPerson(intent as OfPerson, people, chat, found);
}

type OfPerson = Extract<Intent, { person: string | null }> & { person: string };

function ofPerson(
  intent: OfPerson,
  people: readonly Evidence[],
  chat: ChatEvidence,
  found: (tool: string) => readonly Evidence[] | null,
): Turn {
  const [person] = people;
  if (intent.kind === 'task') {
    const args = {
      title: intent.title.slice(0, 300),
      ...due(intent.dueOn),
      ...(person ? { contactId: person.id } : {}),
    };
    return propose('create_task', args, chat);
  }
  // What is no name may be what a message is about.
  if (!person) {
    if (intent.kind === 'note' || intent.kind === 'tag') return { text: say.nobody(intent.person) };
    const hits = found('find_messages');
    return hits
      ? { text: say.nobodyBut(intent.person, hits) }
      : { calls: [['find_messages', { query: chat.question.slice(0, 300) }]] };
  }
  const contactId = person.id;
  const of = (tool: string, args: object, text: (things: readonly Evidence[]) => string): Turn => {
    const things = found(tool);
    return things
      ? { text: say.withOthers(text(things), people, intent.person) }
      : { calls: [[tool, { contactId, ...args }]] };
  };
  switch (intent.kind) {
    case 'note':
      return propose('add_note', { contactId, text: intent.text.slice(0, 2_000) }, chat);
    case 'tag':
      return propose('add_tag', { contactId, tag: intent.tag }, chat);
    case 'meetings':
      return of('upcoming_meetings', { limit: 5 }, (things) => say.meetings(things, person));
    case 'last':
      return of('list_timeline', { limit: 6, kinds: ['email', 'meeting', 'call'] }, (things) =>
        say.last(person, things),
      );
    case 'summary':
      return of('list_timeline', { limit: 12 }, (things) => say.summary(person, things));
    case 'promised':
      return of('list_timeline', { limit: 20, direction: 'outbound' }, (things) => say.promised(person, things));
    case 'about':
      return of('find_messages', { query: intent.topic.slice(0, 300) }, (things) =>
        say.about(person, intent.topic, things),
      );
    case 'who':
      return of('get_contact', {}, ([known]) => say.who(known ?? person));
  }
}

function propose(tool: string, args: Record<string, unknown>, { steps }: ChatEvidence): Turn {
  const done = steps.find((step) => step.tool === tool);
  if (!done) return { calls: [[tool, args]] };
  return { text: done.state === 'proposed' ? say.PROPOSED : say.NOT_PROPOSED };
}

const due = (dueOn: string | null): { dueOn?: string } => (dueOn === null ? {} : { dueOn });
