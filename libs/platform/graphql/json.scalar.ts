import { GraphQLScalarType } from 'graphql';

/** Shows a value that has a shape of its own; it is never taken in, for inputs have types. */
export const Json = new GraphQLScalarType<never, unknown>({
  name: 'JSON',
  description: 'A value as JSON has it.',
  serialize: (value) => value,
  parseValue: () => {
    throw new TypeError('JSON is only shown.');
  },
});
