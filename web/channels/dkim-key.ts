const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

/** A new RSA key of 2048 bits for DKIM (RFC 6376 §3.3), made in the browser, as PKCS#8 PEM. */
export async function newDkimKey(): Promise<string> {
  const wanted = { ...algorithm, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
  const { privateKey } = await crypto.subtle.generateKey(wanted, true, ['sign', 'verify']);
  const lines = inBase64(await crypto.subtle.exportKey('pkcs8', privateKey)).match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n');
}

/** The TXT record that belongs to a private key (RFC 6376 §3.6.1), or null for anything but an RSA key in PKCS#8 PEM. */
export async function dkimRecord(privateKey: string): Promise<string | null> {
  try {
    const inner = privateKey.replace(/-----(BEGIN|END) PRIVATE KEY-----/g, '').replace(/\s/g, '');
    const bytes = Uint8Array.from(atob(inner), (letter) => letter.charCodeAt(0));
    const key = await crypto.subtle.importKey('pkcs8', bytes, algorithm, true, ['sign']);
    const { kty, n, e } = await crypto.subtle.exportKey('jwk', key);
    if (kty !== 'RSA' || !n || !e) return null;
    const open = await crypto.subtle.importKey('jwk', { kty, n, e }, algorithm, true, ['verify']);
    return `v=DKIM1; k=rsa; p=${inBase64(await crypto.subtle.exportKey('spki', open))}`;
  } catch {
    return null;
  }
}

function inBase64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
