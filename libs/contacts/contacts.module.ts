import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { ContactRepository } from './data/contact.repository.js';
import { InteractionRepository } from './data/interaction.repository.js';
import { InteractionStore } from './data/interaction.store.js';
import { PeopleRemoval } from './data/people-removal.js';
import { PassedMeetingsRepository } from './data/passed-meetings.repository.js';
import { PeopleUndo } from './data/undo-people.js';
import { ContactEditService } from './domain/contact-edit.service.js';
import { ContactsService } from './domain/contacts.service.js';
import { PassedMeetingsService } from './domain/passed-meetings.service.js';

/** Contacts and what happened with them, for every process. */
@Module({
  imports: [AuditModule],
  providers: [
    InteractionStore,
    PeopleRemoval,
    PeopleUndo,
    ContactRepository,
    InteractionRepository,
    PassedMeetingsRepository,
    ContactsService,
    ContactEditService,
    PassedMeetingsService,
  ],
  exports: [InteractionStore, PeopleRemoval, PeopleUndo, ContactEditService, ContactsService, PassedMeetingsService],
})
export class ContactsModule {}
