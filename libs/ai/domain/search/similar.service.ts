import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { SimilarRepository } from '../../data/search/similar.repository.js';
import { vectorsBy } from '../embeddings/vectors-by.js';
import { ModelGateway } from '../models/model-gateway.service.js';
import type { Similar } from './views.js';

/** Finds what is like something, by vectors that the lane made. */
@Injectable()
export class SimilarService {
  constructor(
    private readonly database: Database,
    private readonly repository: SimilarRepository,
    private readonly gateway: ModelGateway,
  ) {}

  /** Contacts like a contact, most alike first. @returns none for one that has no vector yet, or is not the user's */
  async contacts(userId: string, id: string, limit: number): Promise<Similar[]> {
    const model = vectorsBy(await this.gateway.modelFor('embed'));
    return this.database.forUser(userId, (scope) => this.repository.contacts(scope, id, limit, model));
  }

  /** Messages, meetings and notes like one, of other conversations, most alike first. */
  async interactions(userId: string, id: string, limit: number): Promise<Similar[]> {
    const model = vectorsBy(await this.gateway.modelFor('embed'));
    return this.database.forUser(userId, (scope) => this.repository.interactions(scope, id, limit, model));
  }
}
