export type {
  CanonicalAttachment,
  CanonicalInteraction,
  CanonicalParticipant,
  ConversationLinks,
  InteractionChange,
  IdentityPair,
  SeriesRefresh,
  UpsertOptions,
  UpsertResult,
} from './domain/canonical-interaction.js';
export type { CanonicalClaim, ClaimedIdentity } from './domain/canonical-claim.js';
export {
  type AutomatedReason,
  type Verdict as AutomatedVerdict,
  automatedBy,
  automatedReason,
} from './domain/automated.js';
export { isListHost, isMachine } from './domain/automated-address.js';
export { isListAddress } from './domain/automated-lists.js';
export { type CompanyHint, companyOf } from './domain/company.js';
export { type AccountOutlook, AccountOutlooks } from './data/account-outlook.js';
export { PeopleRemoval } from './data/people-removal.js';
export { ClaimStore } from './data/claim.store.js';
export { type InteractionRow, prepareInteraction } from './data/interaction-rows.js';
export { InteractionStore } from './data/interaction.store.js';
export { PeopleSettler } from './domain/people-settler.service.js';
export { PeopleUndo } from './data/undo-people.js';
export type { KeptPerson, PeoplePlan, TouchedSeries, UndoneItems } from './domain/undo.js';
export { ContactMergeService } from './domain/contact-merge.service.js';
export { DuplicatesService } from './domain/duplicates.service.js';
export { ContactEditService } from './domain/contact-edit.service.js';
export { ContactExportService } from './domain/export/contact-export.service.js';
export { contactsChanged } from './contacts.events.js';
export { contactsEntities } from './data/entities.js';
export { ContactsModule } from './contacts.module.js';
export { ContactsApiModule } from './contacts-api.module.js';
export { ContactsWorkerModule } from './contacts-worker.module.js';
export { PassedMeetingsService } from './domain/passed-meetings.service.js';
export { ContactsService } from './domain/contacts.service.js';
export { CompaniesService } from './domain/companies.service.js';
export { ContactBulkService } from './domain/contact-bulk.service.js';
export { ContactListService } from './domain/contact-list.service.js';
export { TagsService } from './domain/tags.service.js';
export type { ContactView, InteractionParts, InteractionView, TimelineFilter } from './domain/views.js';
export { contactLoader } from './graphql/contact.loader.js';
export { ContactModel } from './graphql/contact.model.js';
export { InteractionDirection } from './graphql/enums.js';
export { interactionLoader } from './graphql/interaction.loader.js';
export { InteractionModel } from './graphql/interaction.model.js';
export { TextRangeModel } from './graphql/contact-match.model.js';
export { wantedParts } from './graphql/pages.js';
export { ContactViewsService } from './domain/contact-views.service.js';
