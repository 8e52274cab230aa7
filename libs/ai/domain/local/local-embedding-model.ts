import type { EmbeddingAnswer, EmbeddingModel } from '../models/port.js';
import { embedText } from './embed-text.js';

/** Vectors of hashed words and character n-grams: no download, no call, the same on every machine. */
export class LocalEmbeddingModel implements EmbeddingModel {
  readonly name = 'omnicrm-hash-1';
  readonly dimensions = 256;

  embed(texts: readonly string[], signal: AbortSignal): Promise<EmbeddingAnswer> {
    signal.throwIfAborted();
    const inputTokens = texts.reduce((sum, text) => sum + Math.ceil(text.length / 4), 0);
    return Promise.resolve({
      vectors: texts.map((text) => embedText(text, this.dimensions)),
      usage: { inputTokens, outputTokens: 0 },
    });
  }
}
