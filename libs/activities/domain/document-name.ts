import type { MediaType } from './media-type.js';

const LONGEST = 200;

/**
 * The name that a document is kept and offered under: the last part of a path, without what would play tricks on a screen,
 * and with an ending that fits what it is.
 */
export function documentName(given: string, { endings }: Pick<MediaType, 'endings'>): string {
  const last = given.slice(-2_000).split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .toWellFormed()
    .trim();
  const bare = plain.slice(0, LONGEST).toWellFormed().replace(/^\.+/, '') || 'unnamed';
  const ending = bare.slice(bare.lastIndexOf('.') + 1).toLowerCase();
  return bare.includes('.') && endings.includes(ending) ? bare : `${bare}.${endings[0]}`;
}

/** The header that has a browser save it under its name, whatever letters that holds. */
export function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
