import { insightsEntities } from './insights/insights-entities.js';

export const aiEntities = [...insightsEntities];
