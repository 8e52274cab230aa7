import { NormalizationReportEntity } from './normalization-report.entity.js';

/** The tables of this module, for the data source of every process. */
export const normalizationEntities = [NormalizationReportEntity];
