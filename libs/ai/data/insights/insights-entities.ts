import { InsightSubjectEntity, InsightRoundEntity } from './insight-subject.entity.js';
import { InsightCitationEntity, InsightCorrectionEntity, InsightEntity } from './insight.entity.js';

export const insightsEntities = [
  InsightSubjectEntity,
  InsightRoundEntity,
  InsightEntity,
  InsightCitationEntity,
  InsightCorrectionEntity,
];
