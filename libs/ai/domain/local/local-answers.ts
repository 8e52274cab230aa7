import { contactInsights, inboxDigest, segmentInsights } from './insights/answers.js';

/** How the local model answers what has to be answered in JSON: by the name of the answer, from the evidence alone. */
export const LOCAL_ANSWERS: ReadonlyMap<string, (evidence: unknown) => unknown> = new Map([
  ['contact_insights', contactInsights],
  ['inbox_digest', inboxDigest],
  ['segment_insights', segmentInsights],
]);
