import { Injectable } from '@nestjs/common';
import { Keyring } from '../../platform/crypto/index.js';
import type { IntegrationEntity } from '../data/integration.entity.js';
import type { StoredTokens } from '../data/integration.repository.js';
import type { UsableToken } from './usable-token.js';

type TokenColumn = 'access_token_encrypted' | 'refresh_token_encrypted';

/** Tokens in clear; they live in memory only, and never longer than a call needs them. */
export interface Tokens extends UsableToken {
  /** Null: the one that is stored stays. */
  readonly refreshToken: string | null;
}

/** Encrypts and decrypts an integration's tokens; each envelope is bound to its row and column. */
@Injectable()
export class TokenVault {
  constructor(private readonly keyring: Keyring) {}

  /** The columns to write for these tokens. */
  seal(integrationId: string, tokens: Tokens): Partial<StoredTokens> {
    const { accessToken, expiresAt, refreshToken } = tokens;
    return {
      accessTokenEncrypted: this.keyring.encrypt(accessToken, place('access_token_encrypted', integrationId)),
      accessTokenExpiresAt: expiresAt,
      ...(refreshToken === null
        ? {}
        : {
            refreshTokenEncrypted: this.keyring.encrypt(refreshToken, place('refresh_token_encrypted', integrationId)),
          }),
    };
  }

  accessToken(integration: IntegrationEntity): UsableToken | null {
    const accessToken = this.open('access_token_encrypted', integration.id, integration.accessTokenEncrypted);
    const expiresAt = integration.accessTokenExpiresAt;
    return accessToken !== null && expiresAt ? { accessToken, expiresAt } : null;
  }

  refreshToken(integration: IntegrationEntity): string | null {
    return this.open('refresh_token_encrypted', integration.id, integration.refreshTokenEncrypted);
  }

  private open(column: TokenColumn, rowId: string, envelope: string | null): string | null {
    return envelope === null ? null : this.keyring.decrypt(envelope, place(column, rowId));
  }
}

const place = (column: TokenColumn, rowId: string) => ({ table: 'integrations', column, rowId });
