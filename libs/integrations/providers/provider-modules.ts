import type { Type } from '@nestjs/common';

/** The two modules of a provider folder: what every process needs, and its routes (consent, callbacks). */
export interface ProviderModules {
  readonly module: Type;
  readonly apiModule: Type;
}
