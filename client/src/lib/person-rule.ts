/** What came of reading a rule: what to send, or why it is none. */
export type PersonRule = { value: string; problem?: undefined } | { value?: undefined; problem: string };

const domainPart = /^(?!-)[\p{L}\p{N}-]{1,63}(?<!-)$/u;
const localPart = /^[^\s@,;<>()[\]"]{1,64}$/u;

/** Most rules that one list may hold; the server refuses more. */
export const maxPersonRules = 500;

/**
 * Reads what somebody typed as a person or a domain: `anna@acme.com`, `@acme.com` (or `acme.com`), `*.acme.com` for the
 * domains below it. Lower case, without what mail programs put around an address.
 */
export function readPersonRule(typed: string): PersonRule {
  const text = (/<([^<>]+)>\s*$/.exec(typed)?.[1] ?? typed).trim().toLowerCase();
  if (text.startsWith('*.')) {
    return isDomain(text.slice(2)) ? { value: text } : { problem: `“${typed.trim()}” is not a domain after the “*.”.` };
  }
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1);
  if (!isDomain(domain)) {
    return { problem: `“${typed.trim()}” is neither an address nor a domain. Write anna@acme.com or @acme.com.` };
  }
  if (at <= 0) return { value: `@${domain}` };
  const local = text.slice(0, at);
  return localPart.test(local) ? { value: text } : { problem: `“${typed.trim()}” is not an e-mail address.` };
}

/** Takes apart what was pasted: commas, semicolons, white space and line ends separate rules; a name before `<…>` does not. */
export function splitRules(pasted: string): string[] {
  return pasted
    .replace(/[^,;\n]*<([^<>]+)>/g, ' $1 ')
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
}

function isDomain(text: string): boolean {
  const labels = text.split('.');
  return text.length <= 253 && labels.length >= 2 && labels.every((label) => domainPart.test(label));
}
