/** Anything but visible ASCII: URL parsers drop, trim or rewrite some of it, which would hide what follows. */
const UNUSUAL = /[^!-~]/;
const LONGEST = 512;

/**
 * The path to go to after a sign-in, for sure on the same origin.
 * @param wanted whatever a request asked for
 * @returns path, query and fragment; `/` when it could lead elsewhere
 */
export function safeReturnPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > LONGEST) return '/';
  // Browsers read a backslash as a slash, and two slashes as the beginning of a host.
  if (!wanted.startsWith('/') || /^\/[/\\]/.test(wanted) || wanted.includes('\\') || UNUSUAL.test(wanted)) return '/';
  const url = new URL(wanted, 'http://origin.invalid');
  if (url.origin !== 'http://origin.invalid' || url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
