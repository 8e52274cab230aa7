import { configSections } from '../dist/apps/platform.js';
import { platformConfig, renderEnvExample } from '../dist/libs/platform/config/index.js';
import { generated } from './generated.mjs';

generated('.env.example', renderEnvExample([platformConfig, ...configSections]), 'generate');
