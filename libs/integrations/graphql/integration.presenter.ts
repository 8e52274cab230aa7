import { Injectable } from '@nestjs/common';
import type { IntegrationEntity } from '../data/integration.entity.js';
import { ConnectorRegistry } from '../domain/connector-registry.js';
import type { IntegrationModel, IntegrationStatusModel } from './integration.model.js';

/** Shows an integration; its tokens have no way out through here. */
@Injectable()
export class IntegrationPresenter {
  constructor(private readonly registry: ConnectorRegistry) {}

  present({ id, source, accountEmail, status, scopes, createdAt }: IntegrationEntity): IntegrationModel {
    return {
      id,
      source,
      // A provider may be removed while its rows remain.
      sourceName: this.registry.has(source) ? this.registry.get(source).name : source,
      accountEmail,
      status: status as IntegrationStatusModel,
      scopes,
      followsChanges: this.registry.has(source) && this.registry.get(source).followsChanges,
      connectedAt: createdAt,
    };
  }
}
