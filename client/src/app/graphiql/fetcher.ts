import type { GraphiQLProps } from 'graphiql';

/** Sends an operation to the API on the same origin, with the session cookie and the header that its CSRF guard wants. */
export const fetcher: GraphiQLProps['fetcher'] = async (parameters, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      ...options?.headers,
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'apollo-require-preflight': 'true',
    },
    body: JSON.stringify(parameters),
  });
  return response.json();
};
