import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { GraphqlContext } from '../../platform/graphql/index.js';
import type { AccessRequest } from '../../platform/http/index.js';
import { Sightings } from '../../platform/telemetry/index.js';
import { type AnsweredOperation, refusalsIn } from '../domain/graphql-refusals.js';

/** Counts what operations were refused, by whom they were for. Those that did not begin are counted by their HTTP status. */
@Plugin()
export class RefusalsPlugin implements ApolloServerPlugin<GraphqlContext> {
  constructor(private readonly sightings: Sightings) {}

  async requestDidStart(): Promise<GraphQLRequestListener<GraphqlContext>> {
    return {
      willSendResponse: async ({ response, contextValue, operation }) => {
        const userId = (contextValue.req as AccessRequest).viewer?.userId;
        if (!userId || !operation || response.body.kind !== 'single' || (response.http.status ?? 200) >= 400) return;
        const answer = response.body.singleResult as AnsweredOperation;
        const { forbidden, absent } = refusalsIn(answer, askedWithArguments(operation));
        if (forbidden > 0) this.sightings.note('forbidden', userId, forbidden);
        if (absent > 0) this.sightings.note('not_found', userId, absent);
      },
    };
  }
}

/** Root fields with arguments, as the answer names them; those in fragments are nobody's habit. */
function askedWithArguments({ selectionSet }: OperationDefinitionNode): Set<string> {
  return new Set(
    selectionSet.selections.flatMap((field) =>
      field.kind === Kind.FIELD && (field.arguments?.length ?? 0) > 0 ? [(field.alias ?? field.name).value] : [],
    ),
  );
}
