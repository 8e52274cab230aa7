import { z } from 'zod';
import type { ContactsService } from '../../../../contacts/index.js';
import { contactId, day, words } from './arguments.js';
import { noSuchContact } from './get-contact.tool.js';
import { type ToolContext, proposingTool } from './tool.js';

const BY_THE_PERSON =
  'Only when the person asks for it in their own question. It is proposed, and written when they approve it.';

/** What each proposal holds; carried out from what is stored, so it is read by the same schema again. */
export const PROPOSALS = {
  add_note: z.strictObject({ contactId, text: words(2_000) }),
  create_task: z.strictObject({
    title: words(300),
    notes: words(2_000).optional(),
    dueOn: day.optional(),
    contactId: contactId.optional(),
  }),
  add_tag: z.strictObject({ contactId, tag: words(60) }),
};

export type ProposalName = keyof typeof PROPOSALS;

/** Tools that write nothing themselves. */
export function proposingTools(contacts: ContactsService) {
  const check = async (
    { userId }: ToolContext,
    { contactId: id }: { contactId?: string | undefined },
  ): Promise<void> => {
    if (id !== undefined && !(await contacts.findMany(userId, [id], false))[0]) throw noSuchContact();
  };
  return [
    proposingTool({
      name: 'add_note',
      description: `A note about a person. ${BY_THE_PERSON}`,
      schema: PROPOSALS.add_note,
      check,
    }),
    proposingTool({
      name: 'create_task',
      description: `Something the person is to do, also about somebody and by a day. ${BY_THE_PERSON}`,
      schema: PROPOSALS.create_task,
      check,
    }),
    proposingTool({
      name: 'add_tag',
      description: `A tag on a person. ${BY_THE_PERSON}`,
      schema: PROPOSALS.add_tag,
      check,
    }),
  ];
}
