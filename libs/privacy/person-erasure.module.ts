import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { ContactsModule } from '../contacts/index.js';
import { DataExportRepository } from './data/exports/data-export.repository.js';
import { ItemIdsRepository } from './data/person/item-ids.repository.js';
import { PersonErasureRepository } from './data/person/person-erasure.repository.js';
import { PersonFilesRepository } from './data/person/person-files.repository.js';
import { PersonItemsRepository } from './data/person/person-items.repository.js';
import { PersonThingsRepository } from './data/person/person-things.repository.js';
import { PersonRepository } from './data/person/person.repository.js';
import { WordsRepository } from './data/person/words.repository.js';
import { ItemEraser } from './domain/person/item-eraser.service.js';
import { PersonEraser } from './domain/person/person-eraser.service.js';
import { PersonErasureService } from './domain/person/person-erasure.service.js';
import { PersonReplayService } from './domain/person/person-replay.service.js';
import { WordEraser } from './domain/person/word-eraser.service.js';
import { ErasedPeopleModule } from './erased-people.module.js';

/** Erasing one person from a user's data, for every process. */
@Module({
  imports: [AuditModule, ContactsModule, ErasedPeopleModule],
  providers: [
    PersonRepository,
    PersonErasureRepository,
    PersonItemsRepository,
    PersonFilesRepository,
    PersonThingsRepository,
    ItemIdsRepository,
    DataExportRepository,
    WordsRepository,
    ItemEraser,
    WordEraser,
    PersonErasureService,
    PersonEraser,
    PersonReplayService,
  ],
  exports: [PersonErasureService, PersonEraser, PersonReplayService],
})
export class PersonErasureModule {}
