import type { BuildSchemaOptions } from '@nestjs/graphql';
import { DateTime } from './date-time.scalar.js';

/** How models become the schema, at run time and in the committed file alike. */
export const buildSchemaOptions = {
  numberScalarMode: 'integer',
  scalarsMap: [{ type: Date, scalar: DateTime }],
} satisfies BuildSchemaOptions;
