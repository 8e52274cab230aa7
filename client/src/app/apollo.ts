import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, type FieldReadFunction } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { relayStylePagination } from '@apollo/client/utilities';
import { isPasskeyRequired, isStepUpRequired, isUnauthenticated } from '../lib/errors.js';

/** Finds an object that another query has already fetched. A null from the server (not found) stays null. */
function byId(__typename: string): FieldReadFunction {
  return (known, { args, toReference }) =>
    known === undefined ? toReference({ __typename, id: args?.['id'] }) : known;
}

/**
 * Lists that grow as somebody scrolls are joined here, but for `contacts`: its pages are kept apart, for a list of ten
 * thousand that is joined with each page takes longer with each. `first` belongs to the key, so that a short list (the home page's, the header's) never takes the place of a long one
 * that somebody is scrolling through.
 */
function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          companies: relayStylePagination(['search', 'sort', 'filter', 'first']),
          companyTimeline: relayStylePagination(['companyId', 'filter', 'first']),
          contactChanges: relayStylePagination(['first']),
          interactions: relayStylePagination(['first', 'filter']),
          syncBatches: relayStylePagination(['integrationId', 'first']),
          adminUsers: relayStylePagination(['search', 'first']),
          adminSessions: relayStylePagination(['userId', 'first']),
          adminIntegrations: relayStylePagination(['userId', 'first']),
          anomalies: relayStylePagination(['openOnly', 'first']),
          auditEntries: relayStylePagination(['first']),
          notifications: relayStylePagination(['first']),
          duplicates: relayStylePagination(['first']),
          search: relayStylePagination(['query', 'filter', 'first']),
          chatThreads: relayStylePagination(['first']),
          tasks: relayStylePagination(['filter', 'first']),
          documents: relayStylePagination(['contactId', 'first']),
          consents: relayStylePagination(['contactId', 'first']),
          consentAccesses: relayStylePagination(['contactId', 'first']),
          contact: byId('Contact'),
          company: byId('Company'),
          interaction: byId('Interaction'),
          syncBatch: byId('SyncBatch'),
          syncPreview: byId('SyncPreview'),
          sampleData: { merge: true },
        },
      },
      Contact: {
        fields: {
          timeline: relayStylePagination(['first', 'filter']),
          strength: { merge: true },
          tags: { merge: false },
        },
      },
      Company: {
        fields: {
          contacts: relayStylePagination(['filter', 'sort', 'first']),
          totals: { merge: true },
          subsidiaries: { merge: false },
        },
      },
      // The same thing is found by each search in its own way.
      SearchHit: { keyFields: false },
      MergedContact: { keyFields: ['contactId'] },
      Source: { keyFields: ['key'] },
      // Its ids are the provider's, and two accounts may use the same one.
      SourceContainer: { keyFields: false },
      Integration: { fields: { quota: { merge: true }, push: { merge: true }, preferences: { merge: true } } },
      SyncBatch: { fields: { progress: { merge: true }, ledger: { merge: true } } },
    },
  });
}

interface AccessEvents {
  /** The server says that nobody is signed in. */
  onSignedOut: () => void;
  /** The server wants a fresh sign-in for what was asked. */
  onStepUp: () => void;
  /** A link or Google was not enough: a passkey is to be proved first. */
  onPasskey: () => void;
}

/** The client for the API on the same origin. */
export function createApolloClient({ onSignedOut, onStepUp, onPasskey }: AccessEvents): ApolloClient {
  const errors = new ErrorLink(({ error }) => {
    if (isUnauthenticated(error)) onSignedOut();
    if (isStepUpRequired(error)) onStepUp();
    if (isPasskeyRequired(error)) onPasskey();
  });
  const http = new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    headers: { 'apollo-require-preflight': 'true' },
  });
  return new ApolloClient({
    link: ApolloLink.from([errors, http]),
    cache: createCache(),
    // Whoever asks again has reason to: an answer that is on its way already may be older than what was just done.
    queryDeduplication: false,
  });
}
