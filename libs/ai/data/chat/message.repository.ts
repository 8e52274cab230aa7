import { Injectable } from '@nestjs/common';
import { type UserScope, newId } from '../../../platform/database/index.js';
import type { ChatMessageState, ChatMessageView } from '../../domain/chat/views.js';

/** How long an answer may take, in milliseconds. */
export const ANSWER_MS = 90_000;

/** What an answer rests on, in the order in which it was read. */
export interface Source {
  readonly kind: 'interaction' | 'contact' | 'task';
  readonly id: string;
  /** As the answer cites it; null when it does not. */
  readonly number: number | null;
}

/** An answer as it ended. */
export interface EndedAnswer {
  readonly state: Exclude<ChatMessageState, 'writing'>;
  readonly text: string;
  readonly links: readonly string[];
  readonly problem: string | null;
  readonly model: string | null;
  readonly cost: number;
  readonly sources: readonly Source[];
  /** Messages that were told to the model again. */
  readonly before: readonly string[];
}

// Whoever wrote it is gone: a process that died, or one that was stopped.
const ABANDONED = `m.state = 'writing' and m.created_at < now() - interval '${ANSWER_MS + 30_000} milliseconds'`;

const MESSAGES = `
  select m.id, m.role, m.answers, case when ${ABANDONED} then 'cut_off' else m.state end as state, m.text, m.links, m.problem, m.model, m.cost,
    m.created_at as "createdAt", coalesce((
      select jsonb_agg(jsonb_build_object('number', s.number, 'interactionId', s.interaction_id, 'contactId', s.contact_id,
        'taskId', s.task_id) order by s.number)
      from chat_sources s where s.message_id = m.id and s.number is not null), '[]') as citations, coalesce((
      select jsonb_agg(jsonb_build_object('id', t.id, 'tool', t.tool, 'arguments', t.arguments, 'state', t.state, 'found', t.found,
        'problem', t.problem, 'decidedAt', t.decided_at) order by t.position)
      from tool_invocations t where t.message_id = m.id), '[]') as invocations
  from chat_messages m`;

const SOURCES = `
  insert into chat_sources (user_id, message_id, position, number, interaction_id, contact_id, task_id)
  select $1, $2, s.position, s.number, case when s.kind = 'interaction' then s.id end, case when s.kind = 'contact' then s.id end,
    case when s.kind = 'task' then s.id end
  from unnest($3::text[], $4::uuid[], $5::smallint[]) with ordinality as s(kind, id, number, position)`;

// What was said before, and is told to a model again, rests on something too.
const INHERITED = `
  insert into chat_sources (user_id, message_id, position, interaction_id, contact_id, task_id)
  select $1, $2, (select coalesce(max(position), 0) from chat_sources where message_id = $2) + row_number() over (),
    before.interaction_id, before.contact_id, before.task_id
  from (
    select interaction_id, contact_id, task_id from chat_sources where user_id = $1 and message_id = any($3::uuid[])
    except select interaction_id, contact_id, task_id from chat_sources where message_id = $2
  ) before`;

// What went while the answer was written is no ground to rest on.
const GONE = `
  select count(*)::int as gone
  from (select * from unnest($1::text[], $2::uuid[]) as s(kind, id) union all select 'message', unnest($3::uuid[])) s
  where not case s.kind when 'interaction' then exists (select from interactions i where i.id = s.id)
    when 'contact' then exists (select from contacts c where c.id = s.id)
    when 'message' then exists (select from chat_messages m where m.id = s.id)
    else exists (select from tasks t where t.id = s.id) end`;

/** Questions and answers. */
@Injectable()
export class MessageRepository {
  /** All of a conversation, oldest first, with citations and calls of tools. */
  ofThread(scope: UserScope, threadId: string): Promise<ChatMessageView[]> {
    return scope
      .query<ChatMessageView>(`${MESSAGES} where m.user_id = $1 and m.thread_id = $2 order by m.created_at, m.id`, [
        scope.userId,
        threadId,
      ])
      .then((rows) => rows.map(withDates));
  }

  async find(scope: UserScope, id: string): Promise<(ChatMessageView & { threadId: string }) | null> {
    const sql = `${MESSAGES.replace('select m.id', 'select m.thread_id as "threadId", m.id')} where m.user_id = $1 and m.id = $2`;
    const [found] = await scope.query<ChatMessageView & { threadId: string }>(sql, [scope.userId, id]);
    return found ? withDates(found) : null;
  }

  /** The answer to a question; null when there is none. */
  async answerTo(scope: UserScope, questionId: string): Promise<ChatMessageView | null> {
    const [found] = await scope.query<ChatMessageView>(`${MESSAGES} where m.user_id = $1 and m.answers = $2`, [
      scope.userId,
      questionId,
    ]);
    return found ? withDates(found) : null;
  }

  /** How many answers of the user are being written, and how many messages the conversation holds. */
  async counts(scope: UserScope, threadId: string): Promise<{ writing: number; messages: number }> {
    const [counts] = await scope.query<{ writing: number; messages: number }>(
      `select (select count(*)::int from chat_messages m where m.user_id = $1 and m.state = 'writing' and not (${ABANDONED})) as writing,
         (select count(*)::int from chat_messages where user_id = $1 and thread_id = $2) as messages`,
      [scope.userId, threadId],
    );
    return counts!;
  }

  /** Writes a question down, and that it is being answered. @returns the answer's key; null when the question's is in use */
  async ask(scope: UserScope, threadId: string, questionId: string, text: string): Promise<string | null> {
    const asked = await scope.query(
      `insert into chat_messages (id, user_id, thread_id, role, state, text) values ($1, $2, $3, 'user', 'complete', $4)
       on conflict do nothing returning id`,
      [questionId, scope.userId, threadId, text],
    );
    if (asked.length === 0) return null;
    const answerId = newId();
    await scope.query(
      `insert into chat_messages (id, user_id, thread_id, role, answers, state, text, created_at)
       values ($1, $2, $3, 'assistant', $4, 'writing', '', now() + interval '1 microsecond')`,
      [answerId, scope.userId, threadId, questionId],
    );
    return answerId;
  }

  /** Writes down how an answer ended. @returns false when it is there no more, as when its conversation was deleted */
  async end(scope: UserScope, id: string, answer: EndedAnswer): Promise<boolean> {
    const { state, text, links, problem, model, cost, sources, before } = answer;
    const rows = await scope.query(
      `update chat_messages set state = $3, text = $4, links = $5, problem = $6, model = $7, cost = $8
       where user_id = $1 and id = $2 and state = 'writing' returning id`,
      [scope.userId, id, state, text, links, problem, model, cost],
    );
    if (rows.length === 0) return false;
    const numbers = sources.map(({ number }) => number);
    const { kinds, ids } = columnsOf(sources);
    if (sources.length > 0) await scope.query(SOURCES, [scope.userId, id, kinds, ids, numbers]);
    if (before.length > 0) await scope.query(INHERITED, [scope.userId, id, before]);
    return true;
  }

  /** Whether anything that an answer rests on is there no more. */
  async haveGone(scope: UserScope, { sources, before }: EndedAnswer): Promise<boolean> {
    const { kinds, ids } = columnsOf(sources);
    return ((await scope.query<{ gone: number }>(GONE, [kinds, ids, before]))[0]?.gone ?? 0) > 0;
  }
}

function columnsOf(sources: readonly Source[]): { kinds: string[]; ids: string[] } {
  return { kinds: sources.map(({ kind }) => kind), ids: sources.map(({ id }) => id) };
}

/** Moments within JSON are texts. */
function withDates<M extends ChatMessageView>(message: M): M {
  const invocations = message.invocations.map((invocation) => ({
    ...invocation,
    decidedAt: invocation.decidedAt && new Date(invocation.decidedAt),
  }));
  return { ...message, invocations };
}
