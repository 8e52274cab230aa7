import type { ProviderModules } from '../provider-modules.js';
import { GoogleApiModule } from './google-api.module.js';
import { GoogleModule } from './google.module.js';

export const google: ProviderModules = { module: GoogleModule, apiModule: GoogleApiModule };
