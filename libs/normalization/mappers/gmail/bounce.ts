import { parseAddressList, type NamedAddress } from '../shared/address-list.js';
import type { Headers } from './headers.js';
import { type Part, partText } from './parts.js';

const MAX_FAILED = 50;
const MAX_TEXT = 5_000;
const RECIPIENT = /^(?:Final|Original)-Recipient:\s*[\w-]+\s*;\s*(\S+)/gim;

/** Is it a report that a message could not be delivered? */
export function isDeliveryReport(root: Part): boolean {
  return root.mimeType === 'multipart/report' && root.parts.some((part) => part.mimeType === 'message/delivery-status');
}

/** Mail servers without reports name those whom they did not reach at the beginnings of lines. */
const NAMED = /^[ \t]{0,8}<([^\s<>@]{1,64}@[^\s<>@]{1,255})>/gm;

/**
 * Whom a message did not reach, as the delivery report says, or else its text. They matter in a bounce; its sender is a
 * machine. Gmail renders the report's fields either as the part's text or as headers of parts below it, or keeps them apart.
 */
export function failedRecipients(root: Part, text: string): NamedAddress[] {
  const status = root.parts.find((part) => part.mimeType === 'message/delivery-status');
  const fields = [root.headers['x-failed-recipients'] ?? '', ...recipientHeaders(status)];
  if (status) for (const match of partText(status, 100_000).matchAll(RECIPIENT)) fields.push(match[1] ?? '');
  if (fields.every((field) => field.trim() === ''))
    for (const match of text.slice(0, MAX_TEXT).matchAll(NAMED)) fields.push(match[1] ?? '');
  const failed = new Map<string, NamedAddress>();
  for (const field of fields.slice(0, MAX_FAILED * 2)) {
    for (const found of parseAddressList(field, MAX_FAILED)) failed.set(found.address, found);
  }
  return [...failed.values()].slice(0, MAX_FAILED);
}

/** Message-ID of the message that a report brings back; empty when it brings none. */
export function returnedId(root: Part): string {
  if (root.mimeType !== 'multipart/report') return '';
  const original = root.parts.find(({ mimeType }) => mimeType === 'message/rfc822');
  return original?.parts[0]?.headers['message-id']?.trim() ?? '';
}

function recipientHeaders(status: Part | undefined): string[] {
  const blocks: Headers[] = status ? [status.headers, ...status.parts.map((part) => part.headers)] : [];
  return blocks
    .flatMap((headers) => [headers['final-recipient'], headers['original-recipient']])
    .filter((value) => value !== undefined)
    .map((value) => value.slice(value.indexOf(';') + 1));
}
