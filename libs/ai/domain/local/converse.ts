import type { ChatRequest, ToolCall } from '../models/port.js';

/** What the local model says next in a conversation: calls of the tools it is offered, then what they found. */
export function converse(_request: ChatRequest): { text: string; toolCalls: readonly ToolCall[] } {
  return { text: '', toolCalls: [] };
}
