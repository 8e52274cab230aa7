import { describe, expect, it } from '@jest/globals';
import { Keyring, randomToken } from '../../../platform/crypto/index.js';
import { type ExportLink, ExportLinks } from './export-link.js';

const settings = { EXPORT_KEEP_HOURS: 24, EXPORT_LINK_MINUTES: 10, EXPORT_SLICE_SECONDS: 20 };
const keyring = new Keyring({ ENCRYPTION_KEYS: `k1:${randomToken()}` });
const links = new ExportLinks(keyring, settings);
const MINUTE = 60_000;

function parts(path: string): ExportLink {
  const { searchParams } = new URL(path, 'http://localhost');
  return { until: searchParams.get('until') ?? '', signature: searchParams.get('signature') ?? '' };
}

describe('a link to an export', () => {
  const now = Date.UTC(2026, 4, 1);
  const link = parts(links.pathOf('ada', 'one', now));

  it('opens it for its owner, for some minutes', () => {
    expect(links.opens('ada', 'one', link, now)).toBe(true);
    expect(links.opens('ada', 'one', link, now + 9 * MINUTE)).toBe(true);
    expect(links.opens('ada', 'one', link, now + 10 * MINUTE)).toBe(false);
  });

  it('opens nothing else, and nothing for others', () => {
    expect(links.opens('bob', 'one', link, now)).toBe(false);
    expect(links.opens('ada', 'two', link, now)).toBe(false);
  });

  it.each(['', '0', '1e12', '-1', '99999999999999', ' 1'])('cannot be prolonged by %j', (until) => {
    expect(links.opens('ada', 'one', { ...link, until }, now)).toBe(false);
  });

  it('needs its signature', () => {
    expect(links.opens('ada', 'one', { ...link, until: String(Number(link.until) + 1) }, now)).toBe(false);
    expect(links.opens('ada', 'one', { ...link, signature: keyring.sign('ada\none', 'other') }, now)).toBe(false);
  });
});
