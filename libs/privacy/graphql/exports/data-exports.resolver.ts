import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { StepUp } from '../../../auth/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../../platform/http/index.js';
import type { DataExportEntity } from '../../data/exports/data-export.entity.js';
import { DataExportsService } from '../../domain/exports/data-exports.service.js';
import {
  DataExportInput,
  DataExportLinkPayload,
  DataExportModel,
  type DataExportStateModel,
  ExportMyDataPayload,
} from './data-export.model.js';

const RUNNING = { code: 'EXPORT_RUNNING', message: 'An export is being written already. Wait until it is ready.' };
const NOT_READY = { code: 'EXPORT_NOT_FOUND', message: 'There is no such export that can be downloaded.' };

/** Exports of all of one's own data. No API key reaches them. */
@Authenticated()
@Resolver(() => DataExportModel)
export class DataExportsResolver {
  constructor(private readonly service: DataExportsService) {}

  @Query(() => [DataExportModel], { description: 'Your last exports, newest first; at most five.' })
  async dataExports(@CurrentUser() viewer: SessionUser): Promise<DataExportModel[]> {
    return (await this.service.list(viewer.userId)).map(toModel);
  }

  @StepUp()
  @Mutation(() => ExportMyDataPayload, {
    description:
      'Writes everything that OmniCRM holds of you into an archive; you are told when it is ready. An earlier archive is deleted.',
  })
  async exportMyData(@CurrentUser() viewer: SessionUser): Promise<ExportMyDataPayload> {
    const begun = await this.service.ask(viewer.userId);
    return begun ? { export: toModel(begun), userErrors: [] } : { export: null, userErrors: [RUNNING] };
  }

  @StepUp()
  @Mutation(() => DataExportLinkPayload, { description: 'Makes a link to an export that is ready.' })
  async createDataExportLink(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which export.' }) { exportId }: DataExportInput,
  ): Promise<DataExportLinkPayload> {
    const path = await this.service.link(viewer.userId, exportId);
    return path === null ? { path, userErrors: [NOT_READY] } : { path, userErrors: [] };
  }
}

function toModel(row: DataExportEntity): DataExportModel {
  const { id, state, askedAt, readyAt, expiresAt, rowsWritten, rowsExpected, bytes } = row;
  return {
    id,
    state: state as DataExportStateModel,
    askedAt,
    readyAt,
    expiresAt,
    rows: Number(rowsWritten),
    rowsExpected: rowsExpected === null ? null : Number(rowsExpected),
    bytes: Number(bytes),
  };
}
