import { Injectable } from '@nestjs/common';
import { type ConfigOf, InjectConfig } from '../../../../platform/config/index.js';
import { Database } from '../../../../platform/database/index.js';
import { FileImportRepository } from '../data/file-import.repository.js';
import { filesConfig } from '../files.config.js';
import { FileImportService } from './file-import.service.js';

/** Who reads tells so with every chunk, and who waits every minute. */
const DEAD_AFTER_MINUTES = 10;
const ROWS_AT_ONCE = 2_000;

/** Asks the rows what became of uploaded files. */
@Injectable()
export class ImportUpkeep {
  constructor(
    private readonly database: Database,
    private readonly repository: FileImportRepository,
    private readonly imports: FileImportService,
    @InjectConfig(filesConfig) private readonly config: ConfigOf<typeof filesConfig>,
  ) {}

  /** Ends readings that died with their process, and lets go of what is imported or was never approved. @returns how many */
  async tidyUp(): Promise<number> {
    const [dead, ended] = await this.database.asSystem('end imports of files', async (scope) => [
      await this.repository.findDead(scope, DEAD_AFTER_MINUTES),
      await this.repository.letGo(scope, this.config.FILES_KEEP_HOURS),
    ]);
    // A file may have a million items: a little at a time.
    const deleteSome = () =>
      this.database.asSystem('delete what was read from files', (scope) =>
        this.repository.deleteSomeEnded(scope, ROWS_AT_ONCE),
      );
    while ((await deleteSome()) > 0);
    for (const { id, userId } of dead)
      await this.imports.fail(
        userId,
        id,
        'UPLOAD_INTERRUPTED',
        'Reading the file was interrupted. Upload it once more.',
      );
    return dead.length + ended;
  }
}
