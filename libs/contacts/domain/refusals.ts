import { BadUserInputError, DomainError, type UserErrorModel } from '../../platform/graphql/index.js';

/** A refusal that is about one field of the input. */
export class FieldError extends DomainError {
  constructor(
    readonly field: string,
    code: string,
    message: string,
  ) {
    super(code, message);
  }

  override userErrors(): UserErrorModel[] {
    return super.userErrors().map((error) => ({ ...error, field: this.field }));
  }
}

export const notFound = {
  contact: () => new DomainError('CONTACT_NOT_FOUND', 'There is no such contact.'),
  company: (field = 'id') => new FieldError(field, 'COMPANY_NOT_FOUND', 'There is no such company.'),
  tag: () => new FieldError('tagId', 'TAG_NOT_FOUND', 'There is no such tag.'),
  view: () => new DomainError('VIEW_NOT_FOUND', 'There is no such view.'),
  change: () => new DomainError('CHANGE_NOT_FOUND', 'There is no such change.'),
};

export const idTaken = () => new FieldError('id', 'ID_TAKEN', 'This key is in use; make another one.');

/** A name as it is kept: spaces made single. @throws BadUserInputError for one of nothing but spaces */
export function nameOf(text: string): string {
  const name = text.replaceAll('\0', '').replace(/\s+/g, ' ').trim();
  if (name === '') throw new BadUserInputError('A name needs at least one letter.');
  return name;
}
