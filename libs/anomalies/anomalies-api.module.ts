import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { AuthApiModule } from '../auth/index.js';
import { AnomaliesModule } from './anomalies.module.js';
import { SightingWriter } from './domain/sighting-writer.service.js';
import { AnomaliesResolver } from './graphql/anomalies.resolver.js';
import { RefusalsPlugin } from './graphql/refusals.plugin.js';
import { RefusalsMiddleware } from './http/refusals.middleware.js';

/** Counts what is refused; so it stands before all that refuses. */
@Module({
  imports: [AnomaliesModule, AuthApiModule],
  providers: [SightingWriter, AnomaliesResolver, RefusalsPlugin],
})
export class AnomaliesApiModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(RefusalsMiddleware).forRoutes('{*path}');
  }
}
