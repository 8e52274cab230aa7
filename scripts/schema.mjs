import { apiFeatures } from '../dist/apps/api/api.features.js';
import { buildSchemaSDL } from '../dist/libs/platform/graphql/index.js';
import { generated } from './generated.mjs';

generated('schema.graphql', await buildSchemaSDL(apiFeatures), 'generate');
