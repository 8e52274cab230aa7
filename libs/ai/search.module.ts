import { Module } from '@nestjs/common';
import { DerivedStore } from './data/embeddings/derived.store.js';
import { EnrichmentRepository } from './data/embeddings/enrichment.repository.js';
import { SearchRepository } from './data/search/search.repository.js';
import { SimilarRepository } from './data/search/similar.repository.js';
import { EnrichService } from './domain/embeddings/enrich.service.js';
import { SearchService } from './domain/search/search.service.js';
import { SimilarService } from './domain/search/similar.service.js';
import { ModelsModule } from './models.module.js';

/** What can be found, and finding it, for every process. */
@Module({
  imports: [ModelsModule],
  providers: [
    DerivedStore,
    EnrichmentRepository,
    SearchRepository,
    SimilarRepository,
    EnrichService,
    SearchService,
    SimilarService,
  ],
  exports: [EnrichService, SearchService, SimilarService],
})
export class SearchModule {}
