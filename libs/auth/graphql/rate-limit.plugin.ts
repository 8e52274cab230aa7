import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import type { OperationDefinitionNode } from 'graphql';
import {
  DomainError,
  GraphqlContext,
  type OperationWeight,
  operationWeight,
  refuseOperation,
} from '../../platform/graphql/index.js';
import { clientName } from '../../platform/http/index.js';
import { Sightings } from '../../platform/telemetry/index.js';
import { type RateClass, RateLimiter, type RateSubject } from '../domain/rate-limiter.service.js';
import { writeRateHeaders } from '../http/rates/rate-headers.js';
import { RequestViewers } from '../http/request-viewers.js';

/** Counts what an operation may cost, and the syncs that it starts, before any of it runs. */
@Plugin()
export class RateLimitPlugin implements ApolloServerPlugin<GraphqlContext> {
  private readonly weights = new WeakMap<OperationDefinitionNode, OperationWeight>();

  constructor(
    private readonly limiter: RateLimiter,
    private readonly viewers: RequestViewers,
    private readonly sightings: Sightings,
  ) {}

  async requestDidStart(): Promise<GraphQLRequestListener<GraphqlContext>> {
    return {
      didResolveOperation: async ({ schema, document, operation, contextValue }) => {
        if (!operation) return;
        const weight = this.weights.get(operation) ?? operationWeight(schema, document, operation);
        this.weights.set(operation, weight);
        const { req, res } = contextValue;
        const subject = { client: clientName(req.ip), viewer: await this.viewers.of(req) };
        res.setHeader('GraphQL-Cost', String(weight.cost));
        await this.take('cost', subject, weight.cost, contextValue);
        if (weight.syncs === 0) return;
        if (subject.viewer) this.sightings.note('sync_asked', subject.viewer.userId, weight.syncs);
        await this.take('sync', subject, weight.syncs, contextValue);
      },
    };
  }

  private async take(
    rateClass: RateClass,
    subject: RateSubject,
    units: number,
    { res }: GraphqlContext,
  ): Promise<void> {
    const answer = await this.limiter.take(rateClass, subject, units);
    writeRateHeaders(res, rateClass, answer);
    if (!answer.allowed)
      throw refuseOperation(429, new DomainError('RATE_LIMITED', 'Too much at once. Wait a moment, then try again.'));
  }
}
