import { describe, expect, it } from '@jest/globals';
import { UploadError, readUploadAnswer } from './upload.js';

function refusal(status: number, body: string): UploadError {
  try {
    readUploadAnswer(status, body);
  } catch (error) {
    if (error instanceof UploadError) return error;
  }
  throw new Error('it was not refused');
}

describe('readUploadAnswer', () => {
  it('gives the id of what was taken', () => {
    expect(readUploadAnswer(201, '{"id":"7","state":"READING"}')).toEqual({ id: '7' });
  });
  it('passes on what the server says', () => {
    const error = refusal(415, '{"code":"UNSUPPORTED_FILE","message":"A picture is no mail."}');
    expect([error.code, error.message]).toEqual(['UNSUPPORTED_FILE', 'A picture is no mail.']);
  });
  it('finds words of its own where the server has none', () => {
    expect(refusal(413, '<html>').message).toMatch(/larger/);
    expect(refusal(502, '').message).toMatch(/Try again/);
    expect(refusal(200, 'null').code).toBe('200');
  });
});
