import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSourceOptions } from 'typeorm';
import { type ConfigOf, platformConfig } from '../config/index.js';
import { dataSourceOptions } from './data-source.js';
import { Database } from './database.js';
import { EXPECTED_SCHEMA, SchemaVersion } from './schema-version.js';

/** The pool and the scopes, for every module. */
@Global()
@Module({})
export class DatabaseModule {
  /**
   * @param entities the entity classes of all modules of this process
   * @param expectedSchema timestamp of the newest migration that the build brings
   */
  static forRoot(entities: DataSourceOptions['entities'], expectedSchema: number): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [platformConfig.token],
          useFactory: (config: ConfigOf<typeof platformConfig>) => ({
            ...dataSourceOptions(config, entities as never),
            retryAttempts: 0,
          }),
        }),
      ],
      providers: [Database, SchemaVersion, { provide: EXPECTED_SCHEMA, useValue: expectedSchema }],
      exports: [Database, SchemaVersion],
    };
  }
}
