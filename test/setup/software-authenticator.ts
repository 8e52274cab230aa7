import { type KeyObject, createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { type Cbor, cbor } from './cbor.js';

/** What a server asks for, as far as it matters here. */
export interface CeremonyOptions {
  challenge: string;
  rpId?: string;
  rp?: { id: string };
  user?: { id: string };
  allowCredentials?: { id: string }[];
  excludeCredentials?: { id: string }[];
}

/** How an answer is to differ from an honest one. */
export interface Deviation {
  origin?: string;
  rpId?: string;
  /** What the authenticator says of how often it was used; default: one more each time. */
  counter?: number;
  userVerified?: boolean;
  userHandle?: string | undefined;
  /** Signs the challenge of something else: `webauthn.create` or `webauthn.get`. */
  type?: string;
}

interface Credential {
  id: Buffer;
  key: KeyObject;
  rpId: string;
  userHandle: string;
}

const [USER_PRESENT, USER_VERIFIED, HAS_CREDENTIAL] = [0x01, 0x04, 0x40];
const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest();
const uint = (value: number, bytes: number) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};

/** An authenticator in software: ES256 keys, no attestation, one passkey a person. */
export class SoftwareAuthenticator {
  private readonly credentials: Credential[] = [];
  private counter = 0;

  /** @param origin where its browser is */
  constructor(private readonly origin: string) {}

  /** Makes a passkey. @returns what a browser would send */
  register(options: CeremonyOptions, deviation: Deviation = {}) {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x, y } = publicKey.export({ format: 'jwk' });
    const id = randomBytes(32);
    const rpId = options.rp!.id;
    this.credentials.push({ id, key: privateKey, rpId, userHandle: options.user!.id });
    const coseKey = new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x!, 'base64url')],
      [-3, Buffer.from(y!, 'base64url')],
    ]);
    const made = Buffer.concat([Buffer.alloc(16), uint(id.length, 2), id, cbor(coseKey)]);
    const authData = this.authenticatorData(rpId, HAS_CREDENTIAL, made, deviation);
    const attestation = new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]);
    return this.answer(id, {
      clientDataJSON: this.clientData('webauthn.create', options, deviation).toString('base64url'),
      attestationObject: cbor(attestation).toString('base64url'),
      transports: ['internal'],
    });
  }

  /** Proves a passkey that the options allow. @returns what a browser would send */
  prove(options: CeremonyOptions, deviation: Deviation = {}) {
    const allowed = new Set(options.allowCredentials?.map(({ id }) => id));
    const fits = ({ id }: Credential) => allowed.size === 0 || allowed.has(id.toString('base64url'));
    const credential = this.credentials.find(fits) ?? this.credentials[0]!;
    this.counter += 1;
    const authData = this.authenticatorData(credential.rpId, 0, Buffer.alloc(0), deviation);
    const clientData = this.clientData('webauthn.get', options, deviation);
    const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), credential.key);
    return this.answer(credential.id, {
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: 'userHandle' in deviation ? deviation.userHandle : credential.userHandle,
    });
  }

  private authenticatorData(rpId: string, flags: number, made: Buffer, deviation: Deviation): Buffer {
    const verified = deviation.userVerified === false ? 0 : USER_VERIFIED;
    return Buffer.concat([
      sha256(deviation.rpId ?? rpId),
      Buffer.from([USER_PRESENT | verified | flags]),
      uint(deviation.counter ?? this.counter, 4),
      made,
    ]);
  }

  private clientData(type: string, { challenge }: CeremonyOptions, deviation: Deviation): Buffer {
    const origin = deviation.origin ?? this.origin;
    return Buffer.from(JSON.stringify({ type: deviation.type ?? type, challenge, origin, crossOrigin: false }));
  }

  private answer<Response>(credentialId: Buffer, response: Response) {
    const id = credentialId.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}
