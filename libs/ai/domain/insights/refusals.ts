import { DomainError } from '../../../platform/graphql/index.js';

export const contactNotFound = (): DomainError => new DomainError('CONTACT_NOT_FOUND', 'There is no such contact.');
export const viewNotFound = (): DomainError => new DomainError('VIEW_NOT_FOUND', 'There is no such view.');
export const insightNotFound = (): DomainError => new DomainError('INSIGHT_NOT_FOUND', 'There is no such insight.');
