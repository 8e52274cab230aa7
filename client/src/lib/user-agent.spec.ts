import { describe, expect, it } from '@jest/globals';
import { describeUserAgent } from './user-agent.js';

describe('describeUserAgent', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge on Windows'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Safari/604', 'Safari on iOS'],
    ['curl/8.9', 'curl'],
    ['', 'Unknown browser'],
  ])('%s', (userAgent, text) => expect(describeUserAgent(userAgent)).toBe(text));
});
