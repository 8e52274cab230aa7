import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/index.js';
import { ActivitiesModule } from './activities.module.js';
import { ConsentsResolver } from './graphql/consents.resolver.js';
import { DocumentsResolver } from './graphql/documents.resolver.js';
import { NotesResolver } from './graphql/notes.resolver.js';
import { TasksResolver } from './graphql/tasks.resolver.js';
import { DocumentsController } from './http/documents.controller.js';

/** Notes, calls, tasks, documents and consents in the API. */
@Module({
  imports: [ActivitiesModule, ContactsModule],
  controllers: [DocumentsController],
  providers: [NotesResolver, TasksResolver, DocumentsResolver, ConsentsResolver],
})
export class ActivitiesApiModule {}
