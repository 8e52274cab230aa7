import { ContactIdentityEntity } from './contact-identity.entity.js';
import { ContactEntity } from './contact.entity.js';
import { InteractionParticipantEntity } from './interaction-participant.entity.js';
import { InteractionEntity } from './interaction.entity.js';
import { UndoneContactEntity } from './undone-contact.entity.js';

/** The tables of this module, for the data source of every process. */
export const contactsEntities = [
  ContactEntity,
  ContactIdentityEntity,
  InteractionEntity,
  InteractionParticipantEntity,
  UndoneContactEntity,
];
