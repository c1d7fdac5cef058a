import { createPublicKey } from 'node:crypto';

/** The `p=` of the DNS record that belongs to a private key in PEM (RFC 6376 §3.6.1): its public half in base64. Null for what is not an RSA key. */
export function dkimPublicKey(privateKey: string): string | null {
  try {
    const key = createPublicKey(privateKey);
    return key.asymmetricKeyType === 'rsa' ? key.export({ type: 'spki', format: 'der' }).toString('base64') : null;
  } catch {
    return null;
  }
}
