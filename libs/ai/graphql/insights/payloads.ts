import { Field, ObjectType } from '@nestjs/graphql';
import { DomainError, UserErrorModel } from '../../../platform/graphql/index.js';
import type { InsightSetView, InsightView } from '../../domain/insights/views.js';
import { InsightFeedbackModel } from './enums.js';
import { InsightModel, InsightSetModel } from './insight.model.js';

const WHY = { description: 'Why nothing was changed: AI_OFF, OUT_OF_CREDITS, MODEL_FAILED, or no such thing.' };

@ObjectType({ description: 'The answer to making insights.' })
export class InsightSetPayload {
  @Field(() => InsightSetModel, { nullable: true, description: 'What is told now; null when there are errors.' })
  insights!: InsightSetModel | null;

  @Field(() => [UserErrorModel], WHY)
  userErrors!: UserErrorModel[];
}

@ObjectType({ description: 'The answer to what you say of an insight.' })
export class InsightPayload {
  @Field(() => InsightModel, {
    nullable: true,
    description: 'The insight as it is now; null when there are errors, and when nothing is told any more.',
  })
  insight!: InsightModel | null;

  @Field(() => [UserErrorModel], WHY)
  userErrors!: UserErrorModel[];
}

/** A refusal that the caller may see becomes data; anything else goes on as an error. */
export async function refusable<T>(work: Promise<T>): Promise<{ value: T | null; userErrors: UserErrorModel[] }> {
  try {
    return { value: await work, userErrors: [] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { value: null, userErrors: [{ code: error.code, message: error.message, field: null }] };
  }
}

/** An insight as the schema shows it. */
export const insightModel = (insight: InsightView): InsightModel =>
  ({ ...insight, feedback: insight.feedback ?? InsightFeedbackModel.NONE }) as InsightModel;

/** What is told of a subject as the schema shows it. */
export const setModel = ({ items, ...set }: InsightSetView): InsightSetModel =>
  ({ ...set, items: items.map(insightModel) }) as InsightSetModel;
