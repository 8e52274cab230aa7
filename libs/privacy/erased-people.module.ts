import { Module } from '@nestjs/common';
import { ErasedIdentityRepository } from './data/person/erased-identity.repository.js';
import { PseudonymKeyRepository } from './data/pseudonym-key.repository.js';
import { ErasedPeople } from './domain/person/erased-people.service.js';
import { Pseudonyms } from './domain/pseudonyms.service.js';

/** Who must not come back, for whoever takes something in; it needs nothing of the other modules. */
@Module({
  providers: [PseudonymKeyRepository, Pseudonyms, ErasedIdentityRepository, ErasedPeople],
  exports: [Pseudonyms, ErasedIdentityRepository, ErasedPeople],
})
export class ErasedPeopleModule {}
