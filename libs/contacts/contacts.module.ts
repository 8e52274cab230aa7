import { Module } from '@nestjs/common';
import { ContactRepository } from './data/contact.repository.js';
import { InteractionRepository } from './data/interaction.repository.js';
import { InteractionStore } from './data/interaction.store.js';
import { PassedMeetingsRepository } from './data/passed-meetings.repository.js';
import { ContactsService } from './domain/contacts.service.js';
import { PassedMeetingsService } from './domain/passed-meetings.service.js';

/** Contacts and what happened with them, for every process. */
@Module({
  providers: [
    InteractionStore,
    ContactRepository,
    InteractionRepository,
    PassedMeetingsRepository,
    ContactsService,
    PassedMeetingsService,
  ],
  exports: [InteractionStore, ContactsService, PassedMeetingsService],
})
export class ContactsModule {}
