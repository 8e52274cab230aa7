import { Module } from '@nestjs/common';
import { ReadingDesk } from './domain/reading-desk.service.js';
import { UploadService } from './domain/upload.service.js';
import { FilesModule } from './files.module.js';
import { ImportsController } from './http/imports.controller.js';
import { UploadTime } from './http/upload-time.js';

@Module({
  imports: [FilesModule],
  controllers: [ImportsController],
  providers: [ReadingDesk, UploadService, UploadTime],
})
export class FilesApiModule {}
