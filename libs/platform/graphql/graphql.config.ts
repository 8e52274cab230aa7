import { z } from 'zod';
import { defineConfig, variable } from '../config/index.js';

/** How much one GraphQL request may ask for, and whether the schema may be read. */
export const graphqlConfig = defineConfig('graphql', {
  GRAPHQL_INTROSPECTION: variable(
    z.stringbool().default(true),
    'Lets clients such as GraphiQL read the schema; it is public in the repository anyway.',
  ),
  GRAPHQL_MAX_DEPTH: variable(
    z.coerce.number().int().positive().default(12),
    'Deepest nesting of fields in one operation.',
  ),
  GRAPHQL_MAX_ALIASES: variable(
    z.coerce.number().int().min(0).default(30),
    'Most aliases in one operation; aliases repeat work without deepening it.',
  ),
  GRAPHQL_MAX_TOKENS: variable(
    z.coerce.number().int().positive().default(2000),
    'Longest document in lexical tokens; the parser stops there.',
  ),
  GRAPHQL_MAX_COST: variable(
    z.coerce.number().int().positive().default(5000),
    'Most objects that one operation may resolve, estimated from its page sizes.',
  ),
});
