/** A file that came with a message, already kept in the file store. */
export type IncomingAttachment = {
  name: string;
  contentType: string;
  size: number;
  hash: string;
  contentId: string | null;
  inline: boolean;
};

/** What a customer wrote, as the channel edge hands it over: sanitised, its visible part apart from what is folded. */
export type IncomingMessage = {
  customerId: number;
  text: string;
  html: string | null;
  foldedText: string | null;
  foldedHtml: string | null;
  hasRemoteImages: boolean;
  /** Null when a person wrote it. */
  automatic: 'out-of-office' | 'auto-reply' | 'bulk' | 'bounce' | null;
  senderUnverified: boolean;
  from: string | null;
  to: readonly string[];
  cc: readonly string[];
  mailMessageId: string | null;
  inboundMailId: number | null;
  attachments: readonly IncomingAttachment[];
};

/** A message that has nothing of a mail: from the API or a form. */
export function plainMessage(customerId: number, text: string, html: string | null = null): IncomingMessage {
  return {
    customerId,
    text,
    html,
    foldedText: null,
    foldedHtml: null,
    hasRemoteImages: false,
    automatic: null,
    senderUnverified: false,
    from: null,
    to: [],
    cc: [],
    mailMessageId: null,
    inboundMailId: null,
    attachments: [],
  };
}
