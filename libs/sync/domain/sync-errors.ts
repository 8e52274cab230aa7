import { DomainError } from '../../platform/graphql/index.js';

/** Why a sync cannot be previewed, approved or started, in words for the person who asked. */
export const syncErrors = {
  integrationNotFound: () => new DomainError('INTEGRATION_NOT_FOUND', 'There is no such connection.'),
  reconnectRequired: () =>
    new DomainError(
      'RECONNECT_REQUIRED',
      'The provider ended the access to this account. Connect it again, then go on.',
    ),
  previewNotFound: () =>
    new DomainError('PREVIEW_NOT_FOUND', 'There is no such preview, or it is too old. Make a new one.'),
  previewExpired: () =>
    new DomainError(
      'PREVIEW_EXPIRED',
      'This preview is too old to be approved. Make a new one: the mailbox may have changed.',
    ),
  previewChanged: () =>
    new DomainError('PREVIEW_CHANGED', 'This is not the preview that was shown. Make a new one and approve that.'),
  batchOpen: () => new DomainError('BATCH_OPEN', 'An import of this account is under way. Wait until it is done.'),
  notApproved: () =>
    new DomainError('NOT_APPROVED', 'Nothing of this account was imported yet. Preview it and approve a first import.'),
  providerUnavailable: (message: string) =>
    new DomainError(
      'PROVIDER_UNAVAILABLE',
      `The provider did not answer as expected: ${message}. Try again in a minute.`,
    ),
  providerRefused: (message: string) => new DomainError('PROVIDER_REFUSED', `The provider refused: ${message}.`),
};
