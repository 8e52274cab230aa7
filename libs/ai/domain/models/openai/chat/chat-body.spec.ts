import { describe, expect, it } from '@jest/globals';
import type { ChatRequest } from '../../port.js';
import { chatBody, isClosed } from './chat-body.js';

const request: ChatRequest = {
  system: 'Be brief.',
  messages: [{ role: 'user', content: 'Hi' }],
  maxOutputTokens: 100,
  evidence: { secret: true },
};
const ELSEWHERE = 'http://127.0.0.1:11434';

describe('chatBody', () => {
  it('says what is asked, and nothing of what is for the local model', () =>
    expect(chatBody('m', ELSEWHERE, request, false)).toEqual({
      model: 'm',
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Hi' },
      ],
      max_tokens: 100,
    }));

  it('names the limit as OpenAI does, there', () =>
    expect(chatBody('m', 'https://api.openai.com', request, true)).toMatchObject({
      max_completion_tokens: 100,
      stream: true,
      stream_options: { include_usage: true },
    }));

  it('tells of calls of tools and what came of them', () => {
    const messages: ChatRequest['messages'] = [
      { role: 'assistant', content: '', toolCalls: [{ id: 'c1', name: 'find', argumentsJson: '{"q":1}' }] },
      { role: 'tool', toolCallId: 'c1', content: 'found' },
      { role: 'assistant', content: 'Done' },
    ];
    const tools = [{ name: 'find', description: 'Finds.', parameters: { type: 'object' } }];
    expect(chatBody('m', ELSEWHERE, { ...request, messages, tools }, false)).toMatchObject({
      messages: [
        { role: 'system' },
        {
          role: 'assistant',
          content: null,
          tool_calls: [{ id: 'c1', type: 'function', function: { name: 'find', arguments: '{"q":1}' } }],
        },
        { role: 'tool', tool_call_id: 'c1', content: 'found' },
        { role: 'assistant', content: 'Done' },
      ],
      tools: [{ type: 'function', function: tools[0] }],
    });
  });

  it('asks for JSON of a schema, strictly where the schema allows it', () => {
    const schema = {
      type: 'object',
      properties: { a: { type: 'string' } },
      required: ['a'],
      additionalProperties: false,
    };
    const formatOf = (answer: ChatRequest['answer']) =>
      chatBody('m', ELSEWHERE, { ...request, answer }, false) as { response_format: unknown };
    expect(formatOf({ name: 'n', schema }).response_format).toEqual({
      type: 'json_schema',
      json_schema: { name: 'n', schema, strict: true },
    });
    expect(formatOf({ name: 'n', schema: { type: 'object' } })).toMatchObject({
      response_format: { json_schema: { strict: false } },
    });
  });
});

describe('isClosed', () => {
  const closed = { type: 'object', properties: {}, additionalProperties: false };
  it.each<[string, unknown, boolean]>([
    ['a text', { type: 'string' }, true],
    ['an object without anything', closed, true],
    ['an object that takes more', { type: 'object', properties: {} }, false],
    ['what may be left out', { ...closed, properties: { a: { type: 'string' } } }, false],
    ['a list of open objects', { type: 'array', items: { type: 'object' } }, false],
    ['a choice with an open object', { anyOf: [closed, { type: 'object' }] }, false],
  ])('knows of %s', (_, schema, expected) => expect(isClosed(schema)).toBe(expected));

  it('does not follow what is too deep', () => {
    let schema: object = { type: 'string' };
    for (let depth = 0; depth < 100; depth++) schema = { type: 'array', items: schema };
    expect(isClosed(schema)).toBe(false);
  });
});
