import { Injectable } from '@nestjs/common';
import { FileImportService } from '../../integrations/index.js';
import { syncErrors } from './sync-errors.js';

/** What a preview of a file needs: a file of this user's that was read, and is still kept. */
@Injectable()
export class RequiredFile {
  constructor(private readonly imports: FileImportService) {}

  /** @throws DomainError FILE_REQUIRED, IMPORT_NOT_FOUND or IMPORT_NOT_READY */
  async require(userId: string, importId: string | null): Promise<void> {
    if (importId === null) throw syncErrors.fileRequired();
    const file = await this.imports.find(userId, importId);
    if (!file) throw syncErrors.importNotFound();
    if (file.state === 'ready') return;
    throw syncErrors.importNotReady(
      file.state === 'reading'
        ? 'The file is still being read. Try again in a moment.'
        : 'What was read from this file is no longer kept. Upload it once more.',
    );
  }
}
