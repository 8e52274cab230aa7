import { ChatMessageEntity } from './chat-message.entity.js';
import { ChatSourceEntity } from './chat-source.entity.js';
import { ChatThreadEntity } from './chat-thread.entity.js';
import { ToolInvocationEntity } from './tool-invocation.entity.js';

/** The tables of conversations. */
export const chatEntities = [ChatThreadEntity, ChatMessageEntity, ChatSourceEntity, ToolInvocationEntity];
