const lines = (...text: string[]) => text.join('\r\n');

/** A report as mail servers send it (RFC 3464). */
export function aDeliveryReport(status: string, diagnostic: string, action = 'failed'): string {
  return lines(
    'From: MAILER-DAEMON@mx.example.net',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'This is the mail system at host mx.example.net.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.net',
    'Arrival-Date: Mon, 2 Mar 2026 10:00:00 +0000',
    '',
    'Final-Recipient: rfc822; ada@example.org',
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${diagnostic}`,
    '',
    '--b',
    'Content-Type: message/rfc822',
    '',
    'Subject: the mail',
    '',
    'Hello',
    '--b--',
    '',
  );
}

/** A complaint as mailbox providers send it (RFC 5965). */
export function aComplaint(returnPath: string, type = 'abuse'): string {
  return lines(
    'From: fbl@mailbox.example.net',
    'Subject: FW: a mail',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'This is an abuse report.',
    '--b',
    'Content-Type: message/feedback-report',
    '',
    `Feedback-Type: ${type}`,
    'User-Agent: SomeGenerator/1.0',
    'Version: 1',
    `Original-Mail-From: <${returnPath}>`,
    '',
    '--b',
    'Content-Type: message/rfc822',
    '',
    `Return-Path: <${returnPath}>`,
    'Subject: the mail',
    '',
    'Hello',
    '--b--',
    '',
  );
}

export function aMailFromAPerson(subject = 'Re: Your place', headers: string[] = []): string {
  return lines(
    'From: Ada <ada@example.org>',
    `Subject: ${subject}`,
    ...headers,
    '',
    'I look forward to it.',
    '',
  );
}
