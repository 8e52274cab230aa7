import { Args, Field, Info, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { DomainError, type SelectionInfo, UserErrorModel } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { ContactEditService } from '../domain/contact-edit.service.js';
import { ContactsService } from '../domain/contacts.service.js';
import { UpdateContactInput } from './contact.inputs.js';
import { ContactModel } from './contact.model.js';
import { wantsStats } from './pages.js';

@ObjectType({ description: 'The answer to updateContact.' })
export class UpdateContactPayload {
  @Field(() => ContactModel, { nullable: true, description: 'The contact as it is now; null when there are errors.' })
  contact!: ContactModel | null;

  @Field(() => [UserErrorModel], { description: 'Why nothing was changed.' })
  userErrors!: UserErrorModel[];
}

@Authenticated()
@Resolver(() => ContactModel)
export class ContactEditResolver {
  constructor(
    private readonly edits: ContactEditService,
    private readonly contacts: ContactsService,
  ) {}

  @Mutation(() => UpdateContactPayload, {
    description: 'Changes a contact. What you change stays, whatever is imported or undone later.',
  })
  async updateContact(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'What to change.' }) { id, displayName }: UpdateContactInput,
    @Info() info: SelectionInfo,
  ): Promise<UpdateContactPayload> {
    try {
      await this.edits.rename(viewer.userId, id, displayName);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { contact: null, userErrors: [{ code: error.code, message: error.message, field: null }] };
    }
    const [contact] = await this.contacts.findMany(viewer.userId, [id], wantsStats(info, ['contact']));
    return { contact: contact ?? null, userErrors: [] };
  }
}
