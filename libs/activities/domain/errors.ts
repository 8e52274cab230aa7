import { DomainError } from '../../platform/graphql/index.js';

type Thing = 'contact' | 'note' | 'task' | 'document' | 'consent';

/** That there is no such thing; the same words whether it never was, is deleted, or is another user's. */
export function notFound(thing: Thing): DomainError {
  return new DomainError(`${thing.toUpperCase()}_NOT_FOUND`, `There is no such ${thing}.`);
}

/** That the id which a client made is in use for something else. */
export function idTaken(): DomainError {
  return new DomainError('ID_TAKEN', 'That id stands for something else already. Make a new one.');
}
