import { DomainError } from '../../platform/graphql/index.js';

export type DocumentErrorCode =
  | 'UNSUPPORTED_DOCUMENT'
  | 'DOCUMENT_TOO_LARGE'
  | 'EMPTY_DOCUMENT'
  | 'NO_ROOM'
  | 'UPLOAD_INTERRUPTED'
  | 'CONTACT_NOT_FOUND'
  | 'DOCUMENT_NOT_FOUND'
  | 'ID_TAKEN';

/** Why a document is not taken. */
export class DocumentError extends DomainError {
  constructor(code: DocumentErrorCode, message: string) {
    super(code, message);
    this.name = 'DocumentError';
  }
}

const MB = 1024 ** 2;

const size = (bytes: number): string =>
  bytes >= MB ? `${Math.floor(bytes / MB)} MB` : `${Math.floor(bytes / 1024)} kB`;

export const tooLarge = (most: number): DocumentError =>
  new DocumentError(
    'DOCUMENT_TOO_LARGE',
    `The document is larger than ${size(most)}, which is the most that is taken.`,
  );

export const noRoom = (limit: number): DocumentError =>
  new DocumentError(
    'NO_ROOM',
    `Your documents may take up ${size(limit)} together. Delete some that you no longer need, and try again.`,
  );
