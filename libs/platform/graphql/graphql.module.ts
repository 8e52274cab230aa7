import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { type ConfigOf, platformConfig } from '../config/index.js';
import { graphqlConfig } from './graphql.config.js';
import { graphqlOptions } from './graphql-options.js';
import { inputValidationPipe } from './input-validation.js';

/** The GraphQL endpoint and the validation of inputs; resolvers come from the modules' own api modules. */
@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [graphqlConfig.token, platformConfig.token],
      useFactory: (config: ConfigOf<typeof graphqlConfig>, platform: ConfigOf<typeof platformConfig>) =>
        graphqlOptions(config, platform.NODE_ENV === 'production'),
    }),
  ],
  providers: [{ provide: APP_PIPE, useFactory: inputValidationPipe }],
})
export class GraphqlModule {}
