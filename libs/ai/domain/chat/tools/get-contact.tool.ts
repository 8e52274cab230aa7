import { z } from 'zod';
import type { CompaniesService, ContactsService, TagsService } from '../../../../contacts/index.js';
import { contactId } from './arguments.js';
import { personEvidence } from './search-people.tool.js';
import { ToolRefusal, readTool } from './tool.js';

export const noSuchContact = () => new ToolRefusal('NOT_FOUND', 'There is no such contact. Use search_people first.');

/** Everything that is known of one person. */
export function getContact(contacts: ContactsService, companies: CompaniesService, tags: TagsService) {
  return readTool({
    name: 'get_contact',
    description:
      'What is known of one person: addresses, role, company, tags, first and last contact, the next meeting.',
    schema: z.strictObject({ contactId }),
    async read({ userId }, { contactId: id }) {
      const [contact] = await contacts.findMany(userId, [id], true);
      if (!contact) throw noSuchContact();
      const [company] = contact.companyId ? await companies.findMany(userId, [contact.companyId]) : [];
      const [identities = []] = await contacts.identities(userId, [id]);
      const [own = []] = await tags.ofContacts(userId, [id]);
      const more: Record<string, string> = {};
      const addresses = identities.filter(({ kind }) => kind === 'email').map(({ value }) => value);
      if (addresses.length > 1) more['addresses'] = addresses.slice(0, 10).join(', ');
      if (own.length > 0)
        more['tags'] = own
          .slice(0, 20)
          .map(({ name }) => name)
          .join(', ');
      if (contact.nextInteractionAt) more['next meeting'] = contact.nextInteractionAt.toISOString();
      return { things: [personEvidence(contact, company?.name ?? null, more)] };
    },
  });
}
