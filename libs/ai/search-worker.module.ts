import { Module } from '@nestjs/common';
import { ChangesSubscriber } from './jobs/embeddings/changes.subscriber.js';
import { EmbedProcessor } from './jobs/embeddings/embed.processor.js';
import { UnenrichedSweep } from './jobs/embeddings/unenriched.sweep.js';
import { SearchModule } from './search.module.js';

/** The lane that makes things findable. */
@Module({ imports: [SearchModule], providers: [EmbedProcessor, ChangesSubscriber, UnenrichedSweep] })
export class SearchWorkerModule {}
