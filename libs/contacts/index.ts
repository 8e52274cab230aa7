export type {
  CanonicalAttachment,
  CanonicalInteraction,
  CanonicalParticipant,
  SeriesRefresh,
  UpsertOptions,
  UpsertResult,
} from './domain/canonical-interaction.js';
export { type AutomatedReason, automatedReason } from './domain/automated.js';
export { InteractionStore } from './data/interaction.store.js';
export { contactsEntities } from './data/entities.js';
export { ContactsModule } from './contacts.module.js';
export { ContactsApiModule } from './contacts-api.module.js';
export { ContactsWorkerModule } from './contacts-worker.module.js';
export { PassedMeetingsService } from './domain/passed-meetings.service.js';
