import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { DuplicateRepository } from './data/duplicate.repository.js';
import { MergeDecisionRepository } from './data/merge-decision.repository.js';
import { ProvenanceRepository } from './data/provenance.repository.js';
import { BulkRepository } from './data/changes/bulk.repository.js';
import { ContactChangeRepository } from './data/changes/contact-change.repository.js';
import { ContactEditRepository } from './data/changes/contact-edit.repository.js';
import { UndoChangeRepository } from './data/changes/undo-change.repository.js';
import { CompanyListRepository } from './data/companies/company-list.repository.js';
import { CompanyRepository } from './data/companies/company.repository.js';
import { ContactListRepository } from './data/lists/contact-list.repository.js';
import { SavedViewRepository } from './data/saved-view.repository.js';
import { TagRepository } from './data/tag.repository.js';
import { ContactRepository } from './data/contact.repository.js';
import { InteractionRepository } from './data/interaction.repository.js';
import { AccountOutlooks } from './data/account-outlook.js';
import { ClaimStore } from './data/claim.store.js';
import { InteractionStore } from './data/interaction.store.js';
import { PeopleRemoval } from './data/people-removal.js';
import { PassedMeetingsRepository } from './data/passed-meetings.repository.js';
import { PeopleUndo } from './data/undo-people.js';
import { ClaimRepository } from './data/settling/claim.repository.js';
import { FiguresRepository } from './data/settling/figures.repository.js';
import { MergeRepository } from './data/settling/merge.repository.js';
import { NameUseRepository } from './data/settling/name-use.repository.js';
import { ProfileRepository } from './data/settling/profile.repository.js';
import { ReachRepository } from './data/settling/reach.repository.js';
import { ConversationRepository } from './data/conversations/conversation.repository.js';
import { ContactMergeService } from './domain/contact-merge.service.js';
import { DuplicatesService } from './domain/duplicates.service.js';
import { ConversationSettler } from './domain/conversation-settler.service.js';
import { CompaniesService } from './domain/companies.service.js';
import { CompanyChooser } from './domain/company-chooser.service.js';
import { CompanyEditService } from './domain/company-edit.service.js';
import { ContactBulkService } from './domain/contact-bulk.service.js';
import { ContactChangesService } from './domain/contact-changes.service.js';
import { ContactCreateService } from './domain/contact-create.service.js';
import { ContactEditService } from './domain/contact-edit.service.js';
import { ContactListService } from './domain/contact-list.service.js';
import { ContactViewsService } from './domain/contact-views.service.js';
import { ContactsService } from './domain/contacts.service.js';
import { ContactExportService } from './domain/export/contact-export.service.js';
import { PeopleResolver } from './domain/people-resolver.service.js';
import { PeopleSettler } from './domain/people-settler.service.js';
import { PassedMeetingsService } from './domain/passed-meetings.service.js';
import { TagChooser } from './domain/tag-chooser.service.js';
import { TagsService } from './domain/tags.service.js';

/** Contacts and what happened with them, for every process. */
@Module({
  imports: [AuditModule],
  providers: [
    InteractionStore,
    ClaimStore,
    AccountOutlooks,
    PeopleRemoval,
    PeopleUndo,
    ContactRepository,
    InteractionRepository,
    PassedMeetingsRepository,
    ClaimRepository,
    FiguresRepository,
    MergeRepository,
    NameUseRepository,
    ProfileRepository,
    ReachRepository,
    DuplicateRepository,
    MergeDecisionRepository,
    ProvenanceRepository,
    ContactMergeService,
    DuplicatesService,
    ConversationRepository,
    ConversationSettler,
    PeopleResolver,
    PeopleSettler,
    ContactListRepository,
    ContactEditRepository,
    ContactChangeRepository,
    UndoChangeRepository,
    BulkRepository,
    TagRepository,
    SavedViewRepository,
    CompanyRepository,
    CompanyListRepository,
    CompanyChooser,
    TagChooser,
    ContactsService,
    ContactEditService,
    ContactListService,
    ContactCreateService,
    ContactBulkService,
    ContactChangesService,
    ContactViewsService,
    ContactExportService,
    TagsService,
    CompaniesService,
    CompanyEditService,
    PassedMeetingsService,
  ],
  exports: [
    ContactMergeService,
    DuplicatesService,
    PeopleSettler,
    InteractionStore,
    ClaimStore,
    AccountOutlooks,
    PeopleRemoval,
    PeopleUndo,
    ContactEditService,
    ContactsService,
    ContactListService,
    ContactCreateService,
    ContactBulkService,
    ContactChangesService,
    ContactViewsService,
    ContactExportService,
    TagsService,
    CompaniesService,
    CompanyEditService,
    PassedMeetingsService,
  ],
})
export class ContactsModule {}
