import { ChatMessageEntity } from './chat/chat-message.entity.js';
import { ChatSourceEntity } from './chat/chat-source.entity.js';
import { ChatThreadEntity } from './chat/chat-thread.entity.js';
import { ToolInvocationEntity } from './chat/tool-invocation.entity.js';

/** The tables of this module, for the data source of every process. */
export const aiEntities = [ChatThreadEntity, ChatMessageEntity, ChatSourceEntity, ToolInvocationEntity];
