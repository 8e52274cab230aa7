import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { type ConfigOf, InjectConfig } from '../../../../platform/config/index.js';
import type { FileImportEntity } from '../data/file-import.entity.js';
import { filesConfig } from '../files.config.js';
import { FileImportService } from './file-import.service.js';

/** The archive that the build writes: a mailbox and a calendar of people who do not exist. */
const FILE_NAME = 'sample.zip';
const NEVER = new AbortController().signal;

/** Reads the sample that comes with the product, as if the user had uploaded it. */
@Injectable()
export class SampleFiles {
  constructor(
    private readonly imports: FileImportService,
    @InjectConfig(filesConfig) private readonly config: ConfigOf<typeof filesConfig>,
  ) {}

  /** @returns the import, ready to be previewed; null when this installation has no sample */
  async stage(userId: string): Promise<FileImportEntity | null> {
    const path = join(this.config.FILES_SAMPLE_FOLDER, FILE_NAME);
    const found = await stat(path).catch(() => null);
    if (!found) return null;
    const id = await this.imports.begin(userId, { fileName: 'Sample data', size: found.size, sample: true });
    await this.imports.read(userId, id, path, FILE_NAME, NEVER);
    return this.imports.find(userId, id);
  }
}
