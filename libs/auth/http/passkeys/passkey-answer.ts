import { BadRequestException, NotFoundException } from '@nestjs/common';
import type { z } from 'zod';
import { SignInError } from '../../domain/auth.errors.js';
import type { RelyingParty } from '../../domain/passkeys/relying-party.js';

/** @throws NotFoundException where browsers offer no passkeys */
export function requireParty(party: RelyingParty | null): RelyingParty {
  if (party) return party;
  const message = 'Passkeys need OmniCRM to be opened by a name, over HTTPS or on this machine: see PUBLIC_URL.';
  throw new NotFoundException({ code: 'NOT_CONFIGURED', message });
}

/** @throws BadRequestException when a body is not what an authenticator answers */
export function parsed<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new BadRequestException({ code: 'PASSKEY_INVALID', message: new SignInError('PASSKEY_INVALID').message });
}

/** Answers a refused proof with its code and what to do. */
export async function answered<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof SignInError) throw new BadRequestException({ code: error.code, message: error.message });
    throw error;
  }
}
