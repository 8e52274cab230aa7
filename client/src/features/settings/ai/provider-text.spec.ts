import { describe, expect, it } from '@jest/globals';
import { providerText } from './provider-text.js';

describe('providerText', () => {
  it.each([
    [[null, null, null], 'Runs here. Nothing leaves this machine.'],
    [
      [null, 'ai.example', 'ai.example'],
      'What insights and chat read is sent to ai.example. Everything else runs here.',
    ],
    [['ai.example', null, null], 'What search reads is sent to ai.example. Everything else runs here.'],
    [['ai.example', 'ai.example', 'ai.example'], 'What search, insights and chat read is sent to ai.example.'],
  ])('of %j says %s', (hosts, text) => {
    const tasks = (['EMBED', 'INSIGHT', 'CHAT'] as const).map((task, at) => ({ task, host: hosts[at] ?? null }));
    expect(providerText(tasks)).toBe(text);
  });
});
