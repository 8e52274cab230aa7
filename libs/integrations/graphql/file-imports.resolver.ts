import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ApiArea, isUuid } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { FileAccounts, FileImportError, FileImportService } from '../providers/files/index.js';
import { DiscardFileImportPayload, FileImportInput, FileImportModel, presentFileImport } from './file-import.model.js';
import { IntegrationModel } from './integration.model.js';
import { IntegrationPresenter } from './integration.presenter.js';

@Authenticated()
@ApiArea('sync')
@Resolver(() => FileImportModel)
export class FileImportsResolver {
  constructor(
    private readonly imports: FileImportService,
    private readonly accounts: FileAccounts,
    private readonly presenter: IntegrationPresenter,
  ) {}

  @Query(() => [FileImportModel], { description: 'Files that you gave for an import, newest first, at most 50.' })
  async fileImports(@CurrentUser() viewer: SessionUser): Promise<FileImportModel[]> {
    return (await this.imports.list(viewer.userId)).map(presentFileImport);
  }

  @Query(() => FileImportModel, {
    nullable: true,
    description: 'One file of yours; null when there is none with this id.',
  })
  async fileImport(
    @CurrentUser() viewer: SessionUser,
    @Args('id', { type: () => ID, description: 'Id of the import.' }) id: string,
  ): Promise<FileImportModel | null> {
    if (!isUuid(id)) return null;
    const row = await this.imports.find(viewer.userId, id);
    return row && presentFileImport(row);
  }

  @Mutation(() => DiscardFileImportPayload, {
    description: 'Gives a file up that was not approved, and forgets what was read from it.',
  })
  async discardFileImport(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which file.' }) { id }: FileImportInput,
  ): Promise<DiscardFileImportPayload> {
    try {
      return { fileImport: presentFileImport(await this.imports.discard(viewer.userId, id)), userErrors: [] };
    } catch (error) {
      if (!(error instanceof FileImportError)) throw error;
      return { fileImport: null, userErrors: [{ code: error.code, message: error.message, field: null }] };
    }
  }

  @ResolveField(() => [IntegrationModel], {
    description:
      'What its mail, its events and its contacts are imported into: preview and approve each. Empty until it was read.',
  })
  async integrations(
    @CurrentUser() viewer: SessionUser,
    @Parent() { row }: FileImportModel,
  ): Promise<IntegrationModel[]> {
    const rows = row.state === 'reading' ? [] : await this.accounts.of(viewer.userId, row);
    return rows.map((account) => this.presenter.present(account));
  }
}
