import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { DocumentPartsRepository } from '../../data/exports/document-parts.repository.js';
import type { ExportPiece, ExportSource, Place } from './export-source.js';

const BYTES = 1024 ** 2;
const NOTHING: ExportPiece = { entry: '', content: Buffer.alloc(0), rows: 0, counted: 0, next: null };

/** The content of documents, each as a file under its own name, in a folder of its own. */
@Injectable()
export class DocumentSource implements ExportSource {
  readonly name = 'documents';

  constructor(
    private readonly database: Database,
    private readonly documents: DocumentPartsRepository,
  ) {}

  /** @param from id of a document and the byte that comes next; without a byte, the document behind that one */
  async piece(userId: string, from: Place): Promise<ExportPiece> {
    const [id = null, byte = null] = from ?? [];
    const at = byte === null ? 0 : Number(byte);
    const part = await this.database.forUser(userId, (scope) =>
      byte === null ? this.documents.first(scope, id, BYTES) : this.documents.part(scope, id!, at, BYTES),
    );
    if (!part) return id !== null && byte !== null ? { ...NOTHING, next: [id, null] } : NOTHING;
    const end = at + part.content.length;
    return {
      entry: `documents/${part.id}/${part.name}`,
      content: part.content,
      rows: 0,
      counted: 0,
      next: [part.id, end < part.size ? String(end) : null],
    };
  }
}
