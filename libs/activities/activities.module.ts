import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { ConsentRepository } from './data/consent.repository.js';
import { ContactLinks } from './data/contact-links.repository.js';
import { DeletedThingsRepository } from './data/deleted-things.repository.js';
import { DocumentRepository } from './data/document.repository.js';
import { NoteRepository } from './data/note.repository.js';
import { TaskRepository } from './data/task.repository.js';
import { ConsentsService } from './domain/consents.service.js';
import { DeletedThingsService } from './domain/deleted-things.service.js';
import { DocumentsService } from './domain/documents.service.js';
import { NotesService } from './domain/notes.service.js';
import { TasksService } from './domain/tasks.service.js';

/** What users add by hand around their contacts, for every process. */
@Module({
  imports: [AuditModule],
  providers: [
    ContactLinks,
    NoteRepository,
    TaskRepository,
    DocumentRepository,
    ConsentRepository,
    DeletedThingsRepository,
    NotesService,
    TasksService,
    DocumentsService,
    ConsentsService,
    DeletedThingsService,
  ],
  exports: [NotesService, TasksService, DocumentsService, ConsentsService, DeletedThingsService],
})
export class ActivitiesModule {}
