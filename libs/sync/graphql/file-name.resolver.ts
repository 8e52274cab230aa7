import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FileImportService } from '../../integrations/index.js';
import { ApiArea, GraphqlContext } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { SyncBatchModel } from './sync-batch.model.js';
import { SyncPreviewModel } from './sync-preview.model.js';

const FIELD = { nullable: true, description: 'Name of the imported file; null for accounts.' };

/** Names of files, read together once a request. */
async function fileName(
  imports: FileImportService,
  userId: string,
  context: GraphqlContext,
  importId: string | null | undefined,
): Promise<string | null> {
  if (!importId) return null;
  return context
    .loader('sync.file-name', async (ids: readonly string[]) => {
      const rows = await imports.findMany(userId, ids);
      return ids.map((id) => rows.find((row) => row.id === id)?.fileName ?? null);
    })
    .load(importId);
}

@Authenticated()
@ApiArea('sync')
@Resolver(() => SyncBatchModel)
export class BatchFileNameResolver {
  constructor(private readonly imports: FileImportService) {}

  @ResolveField(() => String, FIELD)
  fileName(
    @CurrentUser() viewer: SessionUser,
    @Parent() { row }: SyncBatchModel,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    return fileName(this.imports, viewer.userId, context, row.options.selection?.importId);
  }
}

@Authenticated()
@ApiArea('sync')
@Resolver(() => SyncPreviewModel)
export class PreviewFileNameResolver {
  constructor(private readonly imports: FileImportService) {}

  @ResolveField(() => String, FIELD)
  fileName(
    @CurrentUser() viewer: SessionUser,
    @Parent() { importId }: SyncPreviewModel,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    return fileName(this.imports, viewer.userId, context, importId);
  }
}
