import { Injectable } from '@nestjs/common';
import { NotesService, TasksService } from '../../../activities/index.js';
import { AuditLog } from '../../../audit/index.js';
import { ContactBulkService } from '../../../contacts/index.js';
import { Database, type UserScope } from '../../../platform/database/index.js';
import { DomainError } from '../../../platform/graphql/index.js';
import { InvocationRepository } from '../../data/chat/invocation.repository.js';
import { invocationNotFound } from './errors.js';
import { PROPOSALS, type ProposalName } from './tools/proposing.tools.js';
import type { ToolInvocationView } from './views.js';

/** The only way from what a model wanted to what is written: a person says so, of one proposal, by its key. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly database: Database,
    private readonly invocations: InvocationRepository,
    private readonly notes: NotesService,
    private readonly tasks: TasksService,
    private readonly contacts: ContactBulkService,
    private readonly audit: AuditLog,
  ) {}

  /** A proposal, or another call of a tool; null when there is none by that key. */
  find(userId: string, id: string): Promise<ToolInvocationView | null> {
    return this.database.forUser(userId, (scope) => this.invocations.find(scope, id));
  }

  /**
   * Carries a proposal out with the arguments that are stored, which are those that were shown; in one transaction with its
   * audit entries. Approving what is approved does nothing.
   * @throws DomainError PROPOSAL_NOT_FOUND, PROPOSAL_DECIDED, and what the writing itself refuses
   */
  async approve(userId: string, id: string): Promise<ToolInvocationView> {
    try {
      return await this.decide(userId, id, 'approved', (scope, proposal) => this.carryOut(scope, proposal));
    } catch (error) {
      if (error instanceof DomainError && WRITING_FAILED.has(error.code)) await this.fail(userId, id, error.code);
      throw error;
    }
  }

  /** @throws DomainError PROPOSAL_NOT_FOUND, PROPOSAL_DECIDED */
  decline(userId: string, id: string): Promise<ToolInvocationView> {
    return this.decide(userId, id, 'declined', () => Promise.resolve());
  }

  private decide(
    userId: string,
    id: string,
    decision: 'approved' | 'declined',
    work: (scope: UserScope, proposal: ToolInvocationView) => Promise<void>,
  ): Promise<ToolInvocationView> {
    return this.database.forUser(userId, async (scope) => {
      const proposal = await this.invocations.hold(scope, id);
      if (!proposal || !isProposal(proposal)) throw invocationNotFound();
      if (proposal.state === decision) return proposal;
      if (proposal.state !== 'proposed') throw new DomainError('PROPOSAL_DECIDED', 'That was decided already.');
      await work(scope, proposal);
      await this.invocations.decide(scope, id, decision, null);
      await this.audit.record(scope, {
        action: `proposal.${decision}`,
        subjectType: 'tool_invocation',
        subjectId: id,
        data: { tool: proposal.tool },
      });
      return (await this.invocations.find(scope, id))!;
    });
  }

  /** What is written has the proposal's own key, so that it cannot be written twice. */
  private async carryOut(scope: UserScope, { id, tool, arguments: stored }: ToolInvocationView): Promise<void> {
    if (tool === 'add_note') {
      const { contactId, text } = PROPOSALS.add_note.parse(stored);
      await this.notes.createNoteIn(scope, { id, contactIds: [contactId], text });
    } else if (tool === 'create_task') {
      const { contactId, title, notes, dueOn } = PROPOSALS.create_task.parse(stored);
      const contactIds = contactId === undefined ? [] : [contactId];
      await this.tasks.createIn(scope, { id, title, notes: notes ?? null, dueOn: dueOn ?? null, contactIds });
    } else {
      const { contactId, tag } = PROPOSALS.add_tag.parse(stored);
      if (!(await this.invocations.hasContact(scope, contactId)))
        throw new DomainError('CONTACT_NOT_FOUND', 'There is no such contact.');
      await this.contacts.tagIn(scope, [contactId], tag);
    }
  }

  private fail(userId: string, id: string, problem: string): Promise<void> {
    return this.database.forUser(userId, async (scope) => {
      const proposal = await this.invocations.hold(scope, id);
      if (proposal?.state === 'proposed') await this.invocations.decide(scope, id, 'failed', problem);
    });
  }
}

/** Trying again would end the same way. */
const WRITING_FAILED = new Set(['CONTACT_NOT_FOUND', 'ID_TAKEN', 'BAD_USER_INPUT', 'TOO_MANY_TAGS']);

/** Whether a call of a tool is one that a person decides. */
export function isProposal({ tool, state }: Pick<ToolInvocationView, 'tool' | 'state'>): boolean {
  return Object.hasOwn(PROPOSALS, tool as ProposalName) && state !== 'read';
}
