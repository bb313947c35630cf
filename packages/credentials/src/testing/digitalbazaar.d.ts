declare module '@digitalbazaar/vc' {
  type Loader = (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: unknown }>;
  interface Result {
    verified: boolean;
    error?: { errors?: Error[] } & Error;
  }
  export function verifyCredential(options: {
    credential: unknown;
    suite: unknown;
    documentLoader: Loader;
    now?: Date;
    checkStatus?: (options: unknown) => Promise<{ verified: boolean }>;
  }): Promise<Result>;
  export function issue(options: {
    credential: unknown;
    suite: unknown;
    documentLoader: Loader;
    now?: Date;
  }): Promise<Record<string, unknown>>;
}
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: unknown; signer?: unknown; date?: string });
  }
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: unknown;
}
declare module '@digitalbazaar/ed25519-multikey' {
  interface KeyPair {
    signer(): unknown;
    export(parts: { publicKey: boolean; secretKey: boolean }): Promise<Record<string, unknown>>;
  }
  export function generate(options: { controller: string; id: string }): Promise<KeyPair>;
  export function from(key: Record<string, unknown>): Promise<KeyPair>;
}
declare module '@digitalbazaar/ecdsa-multikey' {
  interface KeyPair {
    signer(): unknown;
    publicKeyMultibase: string;
    export(parts: { publicKey: boolean; secretKey: boolean }): Promise<Record<string, unknown>>;
  }
  export function generate(options: { curve: 'P-256' | 'P-384'; controller?: string; id?: string }): Promise<KeyPair>;
  export function from(key: Record<string, unknown>): Promise<KeyPair>;
  export function toJwk(options: { keyPair: KeyPair; secretKey?: boolean }): Promise<Record<string, string>>;
}
declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: unknown;
}
declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export function createSignCryptosuite(): unknown;
  export function createVerifyCryptosuite(): unknown;
}
declare module '@digitalbazaar/ed25519-signature-2020' {
  export class Ed25519Signature2020 {
    constructor(options?: { signer?: unknown; date?: string });
  }
}
