import { ModelsModule } from '../../libs/ai/index.js';
import type { Environment } from '../../libs/platform/config/index.js';
import { type Answerer, type ModelServer, startModelServer } from './model-server.js';
import { type TestContext, openTestContext } from './test-context.js';

/** A context with models of a server that a test decides for. */
export interface AiContext extends TestContext {
  server: ModelServer;
}

/** Opens one: each model costs 1,000 credits for a million tokens, a user has 1. */
export async function openAiContext(answer: Answerer, environment: Environment = {}): Promise<AiContext> {
  const server = await startModelServer(answer);
  const context = await openTestContext([ModelsModule], {
    AI_BASE_URL: server.url,
    AI_API_KEY: 'sk-test',
    AI_CHAT_MODEL: 'chatty',
    AI_CHAT_INPUT_PRICE: '1000',
    AI_CHAT_OUTPUT_PRICE: '1000',
    AI_EMBEDDING_MODEL: 'pointy',
    AI_EMBEDDING_DIMENSIONS: '2',
    AI_EMBEDDING_PRICE: '1000',
    AI_CREDITS: '1',
    ...environment,
  });
  return {
    ...context,
    server,
    close: async () => {
      await context.close();
      await server.close();
    },
  };
}
