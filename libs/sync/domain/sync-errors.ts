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
  batchNotFound: () => new DomainError('BATCH_NOT_FOUND', 'There is no such import.'),
  batchOver: () => new DomainError('BATCH_OVER', 'This import is over. Nothing of it can be changed that way.'),
  notPausable: () =>
    new DomainError('NOT_PAUSABLE', 'A look for changes takes a moment only, and is not paused. Cancel it instead.'),
  notUndone: () => new DomainError('NOT_UNDONE', 'This import is not undone, so there is nothing to do again.'),
  nothingToRedo: () =>
    new DomainError('NOTHING_TO_REDO', 'Nothing of this import is left to bring back: a later one has taken it over.'),
  nothingFailed: () =>
    new DomainError('NOTHING_FAILED', 'None of these items failed, so there is nothing to try again.'),
  nothingCovered: () =>
    new DomainError(
      'NOTHING_COVERED',
      'Everything that is here is within your preferences, so there is nothing to remove.',
    ),
  sampleMissing: () =>
    new DomainError(
      'SAMPLE_MISSING',
      'This installation has no sample data. Build it anew: the build makes the sample.',
    ),
  notFollowed: () =>
    new DomainError('NOT_FOLLOWED', 'A file does not change, so there is nothing to look for. Import a newer one.'),
  fileRequired: () =>
    new DomainError('FILE_REQUIRED', 'Say which uploaded file is to be previewed: nothing else can be imported here.'),
  importNotFound: () => new DomainError('IMPORT_NOT_FOUND', 'There is no such uploaded file.'),
  importNotReady: (why: string) => new DomainError('IMPORT_NOT_READY', why),
  noFile: () => new DomainError('NOT_A_FILE', 'An uploaded file cannot be previewed as a part of a connected account.'),
  providerUnavailable: (message: string) =>
    new DomainError(
      'PROVIDER_UNAVAILABLE',
      `The provider did not answer as expected: ${message}. Try again in a minute.`,
    ),
  providerRefused: (message: string) => new DomainError('PROVIDER_REFUSED', `The provider refused: ${message}.`),
};
