export type FileImportErrorCode =
  | 'UNSUPPORTED_FILE'
  | 'FILE_TOO_LARGE'
  | 'UNSAFE_ARCHIVE'
  | 'UNREADABLE_ARCHIVE'
  | 'EMPTY_FILE'
  | 'UPLOAD_INTERRUPTED'
  | 'NO_SPACE'
  | 'IMPORT_NOT_FOUND';

/** Why a file is not imported, in words for the person who gave it. They hold nothing of what is in the file. */
export class FileImportError extends Error {
  override readonly name = 'FileImportError';

  constructor(
    readonly code: FileImportErrorCode,
    message: string,
  ) {
    super(message);
  }
}
