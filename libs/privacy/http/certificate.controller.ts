import { Controller, Get, Header, NotFoundException, Query } from '@nestjs/common';
import { Public } from '../../platform/http/index.js';
import type { CertificateFacts } from '../domain/certificate.js';
import { factsOf } from '../domain/erasure-facts.js';
import { AccountErasureService } from '../domain/account-erasure.service.js';

/** A certificate as it is handed out; `hash` only when it is finished. */
type ShownCertificate = Partial<CertificateFacts> & { finished: boolean; hash: string | null };

const LONGEST_RECEIPT = 100;

/** Certificates for whom they are about: they have no account any more, only the receipt. */
@Public()
@Controller('erasures')
export class CertificateController {
  constructor(private readonly erasures: AccountErasureService) {}

  /** The certificate as JSON; before the end it says how far the erasure is. */
  @Get('certificate.json')
  @Header('cache-control', 'no-store')
  async certificate(@Query('receipt') receipt: unknown): Promise<ShownCertificate> {
    const known = typeof receipt === 'string' && receipt.length <= LONGEST_RECEIPT;
    const row = known ? await this.erasures.byReceipt(receipt) : null;
    if (!row) throw new NotFoundException('There is no such certificate.');
    const { endedAt, ...facts } = factsOf(row, row.endedAt ?? new Date());
    if (!row.endedAt) return { finished: false, ...facts, hash: null };
    return { finished: true, ...facts, endedAt, hash: row.hash?.toString('hex') ?? null };
  }
}
