import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/index.js';
import { SearchResolver } from './graphql/search/search.resolver.js';
import { SimilarContactsResolver } from './graphql/search/similar-contacts.resolver.js';
import { SimilarInteractionsResolver } from './graphql/search/similar-interactions.resolver.js';
import { SearchModule } from './search.module.js';

/** Search in the API. */
@Module({
  imports: [SearchModule, ContactsModule],
  providers: [SearchResolver, SimilarContactsResolver, SimilarInteractionsResolver],
})
export class SearchApiModule {}
