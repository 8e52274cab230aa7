import { Injectable } from '@nestjs/common';
import { type UserScope, newId } from '../../../platform/database/index.js';
import type { ToolInvocationView, ToolState } from '../../domain/chat/views.js';

/** A call of a tool as it is written down. */
export interface NewInvocation {
  readonly tool: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly state: 'read' | 'proposed' | 'failed';
  readonly found: number | null;
  readonly problem: string | null;
}

const INSERT = `
  insert into tool_invocations (id, user_id, thread_id, message_id, position, tool, arguments, state, found, problem)
  select c.id, $1, $2, $3, c.position, c.tool, c.arguments, c.state, c.found, c.problem
  from unnest($4::uuid[], $5::text[], $6::jsonb[], $7::text[], $8::integer[], $9::text[])
    with ordinality as c(id, tool, arguments, state, found, problem, position)`;

const COLUMNS = `id, tool, arguments, state, found, problem, decided_at as "decidedAt"`;

/** Calls of tools, and what became of proposals. */
@Injectable()
export class InvocationRepository {
  async insert(
    scope: UserScope,
    { threadId, messageId }: { threadId: string; messageId: string },
    calls: readonly NewInvocation[],
  ): Promise<void> {
    if (calls.length === 0) return;
    await scope.query(INSERT, [
      scope.userId,
      threadId,
      messageId,
      calls.map(() => newId()),
      calls.map(({ tool }) => tool),
      calls.map((call) => JSON.stringify(call.arguments)),
      calls.map(({ state }) => state),
      calls.map(({ found }) => found),
      calls.map(({ problem }) => problem),
    ]);
  }

  /** Null when there is none by that key. Nobody else decides it until the scope ends. */
  async hold(scope: UserScope, id: string): Promise<ToolInvocationView | null> {
    const sql = `select ${COLUMNS} from tool_invocations where user_id = $1 and id = $2 for update`;
    return (await scope.query<ToolInvocationView>(sql, [scope.userId, id]))[0] ?? null;
  }

  async find(scope: UserScope, id: string): Promise<ToolInvocationView | null> {
    const sql = `select ${COLUMNS} from tool_invocations where user_id = $1 and id = $2`;
    return (await scope.query<ToolInvocationView>(sql, [scope.userId, id]))[0] ?? null;
  }

  async decide(scope: UserScope, id: string, state: ToolState, problem: string | null): Promise<void> {
    await scope.query(
      `update tool_invocations set state = $3, problem = $4, decided_at = now() where user_id = $1 and id = $2`,
      [scope.userId, id, state, problem],
    );
  }

  /** Whether a contact of the user's is there, and not deleted. */
  async hasContact(scope: UserScope, id: string): Promise<boolean> {
    const sql = `select from contacts where user_id = $1 and id = $2 and deleted_at is null`;
    return (await scope.query(sql, [scope.userId, id])).length > 0;
  }
}
