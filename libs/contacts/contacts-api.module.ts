import { Module } from '@nestjs/common';
import { ContactsModule } from './contacts.module.js';
import { ContactExportController } from './http/contact-export.controller.js';
import { ContactMergeResolver, DuplicateResolver } from './graphql/contact-merge.resolver.js';
import { FieldSourceResolver, ProvenanceResolver } from './graphql/provenance.resolver.js';
import { CompanyEditResolver } from './graphql/company-edit.resolver.js';
import { CompanyResolver } from './graphql/company.resolver.js';
import { ContactBulkResolver } from './graphql/contact-bulk.resolver.js';
import { ContactChangeResolver } from './graphql/contact-change.resolver.js';
import { ContactDetailsResolver } from './graphql/contact-details.resolver.js';
import { CompanyTimelineResolver } from './graphql/company-timeline.resolver.js';
import { ContactEditResolver } from './graphql/contact-edit.resolver.js';
import { ContactListResolver } from './graphql/contact-list.resolver.js';
import { ContactViewResolver } from './graphql/contact-view.resolver.js';
import { ContactResolver } from './graphql/contact.resolver.js';
import { InteractionResolver } from './graphql/interaction.resolver.js';
import { ParticipantResolver } from './graphql/participant.resolver.js';
import { TagResolver } from './graphql/tag.resolver.js';

/** Contacts and interactions in the GraphQL API. */
@Module({
  imports: [ContactsModule],
  controllers: [ContactExportController],
  providers: [
    ContactResolver,
    ContactEditResolver,
    ContactMergeResolver,
    DuplicateResolver,
    FieldSourceResolver,
    ProvenanceResolver,
    ContactListResolver,
    ContactDetailsResolver,
    ContactBulkResolver,
    ContactChangeResolver,
    ContactViewResolver,
    TagResolver,
    CompanyResolver,
    CompanyEditResolver,
    InteractionResolver,
    CompanyTimelineResolver,
    ParticipantResolver,
  ],
})
export class ContactsApiModule {}
