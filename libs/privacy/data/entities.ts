import { ErasureCertificateEntity } from './erasure-certificate.entity.js';
import { PseudonymKeyEntity } from './pseudonym-key.entity.js';

/** What TypeORM must know of this module. */
export const privacyEntities = [ErasureCertificateEntity, PseudonymKeyEntity];
