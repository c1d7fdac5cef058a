/** An address as a header gave it: `address` is normal (`mailAddress`), `name` one clean line, maybe empty. */
export type MailPerson = { name: string; address: string };

/** A part kept as a file. `content` is decoded; `size` is its full size in bytes, also where the content was over the cap. */
export type MailAttachment = {
  /** One clean line without path separators; made up from the type ("attachment-2.pdf") where the mail named none. */
  filename: string;
  contentType: string;
  /** Without angle brackets, for cid: links in the HTML. */
  contentId: string | null;
  disposition: 'attachment' | 'inline';
  size: number;
  content: Uint8Array;
};

/** A part of a delivery report or a forwarded mail, as text: message/delivery-status, message/rfc822, text/rfc822-headers … */
export type MailReportPart = { contentType: string; text: string };

/** A mail after parsing: plain data, every string fit for the database, nothing trusted. */
export type ParsedMail = {
  /** With angle brackets, as in every id below; null where the mail has none. */
  messageId: string | null;
  inReplyTo: string | null;
  /** Oldest first, at most 100. */
  references: string[];
  from: MailPerson | null;
  sender: MailPerson | null;
  replyTo: MailPerson | null;
  to: MailPerson[];
  cc: MailPerson[];
  /** Delivered-To, X-Original-To and Envelope-To: where the plus part may survive. Normal addresses. */
  deliveredTo: string[];
  /** The address of Return-Path, '' for the empty one (<>), null where the header is missing. */
  returnPath: string | null;
  subject: string;
  date: Date | null;
  /** Null where the mail has no such part. At most 1,000,000 characters; the rest is in the raw mail. */
  text: string | null;
  html: string | null;
  attachments: MailAttachment[];
  reportParts: MailReportPart[];
  /** Names in lower case, in the order of the mail. */
  headers: [name: string, value: string][];
  /** What was left out or mended, as stable dotted codes: 'mail.parts-over-cap' … */
  notes: string[];
};
