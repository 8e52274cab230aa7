import type { InsightKind } from '../../gql/graphql.js';

/** What each kind is called above it. */
export const insightTitles: Record<InsightKind, string> = {
  SUMMARY: 'What was said',
  NEXT_STEP: 'Next steps',
  RISK: 'Worth a look',
  PERSONA: 'Who they are',
  DIGEST: 'Digest',
};
