/** The nonce that this page's policy lets style elements in by; the server writes it into the page anew each time. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// Where the lock of scrolling behind dialogs looks for it.
Object.assign(globalThis, { __webpack_nonce__: styleNonce });
