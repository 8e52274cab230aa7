import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Environment } from './environment.js';
import { OUTBOUND_ORIGINS, outboundOrigins } from './outbound-origins.js';
import { platformConfig, platformRules } from './platform.config.js';
import { readConfig } from './read-config.js';
import type { ConfigSection } from './section.js';

/** Makes the values of all sections injectable everywhere. */
@Global()
@Module({})
export class ConfigModule {
  /** @throws ConfigurationError before anything else starts, with every fault. */
  static forRoot(sections: ConfigSection[], environment: Environment): DynamicModule {
    const values = readConfig([platformConfig, ...sections], environment, [platformRules]);
    const providers = [
      ...[...values].map(([section, read]) => ({ provide: section.token, useValue: Object.freeze(read) })),
      { provide: OUTBOUND_ORIGINS, useValue: outboundOrigins(values) },
    ];
    return { module: ConfigModule, providers, exports: providers };
  }
}
