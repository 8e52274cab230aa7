import { Module } from '@nestjs/common';
import { ContactsModule } from './contacts.module.js';
import { CompanyTimelineResolver } from './graphql/company-timeline.resolver.js';
import { ContactEditResolver } from './graphql/contact-edit.resolver.js';
import { ContactResolver } from './graphql/contact.resolver.js';
import { InteractionResolver } from './graphql/interaction.resolver.js';
import { ParticipantResolver } from './graphql/participant.resolver.js';

/** Contacts and interactions in the GraphQL API. */
@Module({
  imports: [ContactsModule],
  providers: [ContactResolver, ContactEditResolver, InteractionResolver, CompanyTimelineResolver, ParticipantResolver],
})
export class ContactsApiModule {}
