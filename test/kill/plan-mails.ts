export type Mail = { id: string; from: string; subject: string; inReplyTo: string | null };

/** Mails of a hundred customers; every fifth answers an earlier mail of its customer. */
export function planMails(count: number): Mail[] {
  const idOf = (n: number) => `<mail-${n}@customers.invalid>`;
  return Array.from({ length: count }, (_, n) => ({
    id: idOf(n),
    from: `customer-${n % 100}@customers.invalid`,
    subject: `Question ${n}`,
    inReplyTo: n >= 100 && n % 5 === 0 ? idOf(n - 100) : null,
  }));
}

/** RFC 5322, with CRLF. */
export function mailText({ id, from, subject, inReplyTo }: Mail): string {
  const lines = [
    `From: <${from}>`,
    'To: <help@killed.example>',
    `Subject: ${subject}`,
    `Message-ID: ${id}`,
    ...(inReplyTo ? [`In-Reply-To: ${inReplyTo}`] : []),
    'Date: Mon, 02 Mar 2026 09:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Where is the watering can of ${subject.toLowerCase()}?`,
  ];
  return `${lines.join('\r\n')}\r\n`;
}
