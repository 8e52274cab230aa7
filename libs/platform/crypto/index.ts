export { CryptoModule } from './crypto.module.js';
export { DecryptionError, Keyring, type SecretPlace } from './keyring.js';
export { SecretColumn, isSecretColumn } from './secret-column.js';
export { constantTimeEqual, randomToken, sha256 } from './tokens.js';
