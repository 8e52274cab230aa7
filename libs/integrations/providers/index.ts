import { files } from './files/index.js';
import { google } from './google/index.js';
import type { ProviderModules } from './provider-modules.js';

/** The providers that are built in. A new one adds its folder and its line here, and nothing anywhere else. */
export const providers: readonly ProviderModules[] = [google, files];
