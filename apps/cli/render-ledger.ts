import type { BatchRecord, LedgerReason } from '../../libs/sync/index.js';

const reasons = (entries: LedgerReason[]): string[] =>
  entries.map(({ label, reason, count }) => `      ${String(count).padStart(7)}  ${label} (${reason})`);

/**
 * The proof of one batch, in words.
 * @param account whose mailbox or calendar it was
 */
export function renderBatch({ batch, report, failed }: BatchRecord, account: string): string {
  const { listed, stored, skippedTotal, failedTotal, pending, complete } = report;
  const sum = `${stored} stored + ${skippedTotal} skipped + ${failedTotal} failed`;
  const share = listed === 0 ? 0 : (failedTotal / listed) * 100;
  return [
    `${batch.source} of ${account}: ${batch.kind} batch ${batch.id}, ${batch.state}, begun ${batch.createdAt.toISOString()}`,
    `    ${listed} listed = ${sum}${pending > 0 ? ` + ${pending} pending` : ''}  ${complete ? '✓ complete' : '✗ NOT complete'}`,
    ...(skippedTotal > 0 ? ['    skipped:', ...reasons(report.skipped)] : []),
    ...(failedTotal > 0 ? [`    failed (${share.toFixed(2)} %):`, ...reasons(report.failed)] : []),
    ...failed.map(({ sourceId, errorCode, errorMessage }) => `      ${sourceId}  ${errorCode}: ${errorMessage ?? ''}`),
  ].join('\n');
}
