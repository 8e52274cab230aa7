import type { ModelInUse } from '../models/model-gateway.service.js';

/** What vectors are told apart by: another name or other dimensions of a model's row make other vectors. */
export function vectorsBy({ id, name, dimensions }: ModelInUse): string {
  return [id, name, dimensions ?? ''].join('/');
}
