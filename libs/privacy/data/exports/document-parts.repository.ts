import { Injectable } from '@nestjs/common';
import type { UserScope } from '../../../platform/database/index.js';

/** A part of what is in a document. */
export interface DocumentPart {
  readonly id: string;
  /** Never a path: it was made harmless when the document came in. */
  readonly name: string;
  readonly size: number;
  readonly content: Buffer;
}

const PART = `d.id, d.name, d.size, substring(c.content from $3 + 1 for $4) as content
  from documents d join document_contents c on c.document_id = d.id where d.user_id = $1`;

@Injectable()
export class DocumentPartsRepository {
  /** The beginning of the document behind another one, by id. @param after null for the first */
  async first(scope: UserScope, after: string | null, bytes: number): Promise<DocumentPart | null> {
    const [part] = await scope.query<DocumentPart>(
      `select ${PART} and ($2::uuid is null or d.id > $2) order by d.id limit 1`,
      [scope.userId, after, 0, bytes],
    );
    return part ?? null;
  }

  /** @param from first byte, from 0 */
  async part(scope: UserScope, id: string, from: number, bytes: number): Promise<DocumentPart | null> {
    const [part] = await scope.query<DocumentPart>(`select ${PART} and d.id = $2`, [scope.userId, id, from, bytes]);
    return part ?? null;
  }
}
