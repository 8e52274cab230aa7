import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type ConfigOf, InjectConfig } from '../../../../platform/config/index.js';
import { filesConfig } from '../files.config.js';
import { checkFile } from '../reading/file-reader.js';
import { FileImportService } from './file-import.service.js';
import { ReadingDesk } from './reading-desk.service.js';
import { spool, tooLarge } from './spool.js';

/** Takes files in over HTTP. */
@Injectable()
export class UploadService {
  constructor(
    private readonly imports: FileImportService,
    private readonly desk: ReadingDesk,
    @InjectConfig(filesConfig) private readonly config: ConfigOf<typeof filesConfig>,
  ) {}

  /**
   * Receives a file, looks at what it is, and begins to read it.
   * @param announced bytes that the client says it will send, if it does
   * @returns id of the import
   * @throws FileImportError when it cannot be imported; nothing is kept then
   */
  async receive(userId: string, body: Readable, fileName: string, announced: number | null): Promise<string> {
    const { FILES_MAX_BYTES, FILES_MAX_UNPACKED_BYTES, FILES_FOLDER } = this.config;
    if (announced !== null && announced > FILES_MAX_BYTES) throw tooLarge(FILES_MAX_BYTES);
    const { path, size } = await spool(body, FILES_FOLDER, FILES_MAX_BYTES);
    try {
      await checkFile(path, { maxUnpacked: FILES_MAX_UNPACKED_BYTES });
      const importId = await this.imports.begin(userId, { fileName, size });
      this.desk.add({ userId, importId, path, name: fileName });
      return importId;
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }
}
