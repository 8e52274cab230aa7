import { Module } from '@nestjs/common';
import { ContactRepository } from './data/contact.repository.js';
import { InteractionRepository } from './data/interaction.repository.js';
import { InteractionStore } from './data/interaction.store.js';
import { ContactsService } from './domain/contacts.service.js';

/** Contacts and what happened with them, for every process. */
@Module({
  providers: [InteractionStore, ContactRepository, InteractionRepository, ContactsService],
  exports: [InteractionStore, ContactsService],
})
export class ContactsModule {}
