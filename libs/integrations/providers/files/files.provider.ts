import { RegisteredProvider } from '../../domain/connector-registry.js';
import type { SourceConnector } from '../../domain/connector.js';
import { ProviderError } from '../../domain/provider-error.js';
import type { RefreshedToken, SourceProvider } from '../../domain/provider.js';
import { FileConnector } from './domain/file-connector.js';
import { FilePreviewer } from './domain/file-previewer.js';
import { FileStore } from './domain/file-store.js';
import { FILE_SOURCES } from './domain/sources.js';

/** Files instead of an account: nothing to connect, nothing to renew. */
@RegisteredProvider()
export class FilesProvider implements SourceProvider {
  readonly key = 'files';
  readonly connectors: readonly SourceConnector[];

  constructor(store: FileStore, previewer: FilePreviewer) {
    this.connectors = FILE_SOURCES.map((source) => new FileConnector(source, store, previewer));
  }

  /** Files are uploaded, not connected. */
  isOffered(): boolean {
    return false;
  }

  async refreshToken(): Promise<RefreshedToken> {
    throw new ProviderError('permanent', 'A file has no token');
  }
}
