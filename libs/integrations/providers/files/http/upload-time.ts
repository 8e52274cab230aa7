import type { Server } from 'node:http';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type ConfigOf, InjectConfig } from '../../../../platform/config/index.js';
import { filesConfig } from '../files.config.js';

/** Gives uploads the time that they need: Node.js breaks off every request after five minutes. Headers have a minute still. */
@Injectable()
export class UploadTime implements OnApplicationBootstrap {
  constructor(
    private readonly host: HttpAdapterHost,
    @InjectConfig(filesConfig) private readonly config: ConfigOf<typeof filesConfig>,
  ) {}

  onApplicationBootstrap(): void {
    const server = this.host.httpAdapter?.getHttpServer() as Server | undefined;
    if (server) server.requestTimeout = this.config.FILES_UPLOAD_MINUTES * 60_000;
  }
}
