/** Exchange's name of a mailbox in its directory: `/O=STUDIO/OU=EU/CN=RECIPIENTS/CN=ANN`. */
const DIRECTORY_NAME = /^\/o=[^/<>@]+(?:\/(?:ou|cn)=[^/<>@]+)*\/cn=[^/<>@]+$/i;
const ENCAPSULATED = /^imcea(ex|smtp)-([^@]+)@[^@]+$/i;

/** Whether an identity is a directory name rather than an address. */
export function isDirectoryName(identity: string): boolean {
  return DIRECTORY_NAME.test(identity);
}

/**
 * What Exchange put into an address so that it passes through the internet's mail: `IMCEAEX-_O=STUDIO_CN=ANN@host` is a
 * directory name, `IMCEASMTP-ann+40people+2Eexample@host` is another address.
 * @returns the directory name or address as it was; null for every other address
 */
export function decapsulated(address: string): string | null {
  const [, kind = '', content = ''] = ENCAPSULATED.exec(address) ?? [];
  if (kind === '') return null;
  return content
    .replaceAll('_', kind.toLowerCase() === 'ex' ? '/' : '_')
    .replace(/\+([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
