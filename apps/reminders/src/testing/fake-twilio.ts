import { type Answer, type Call, FakeProvider } from './fake-provider.js';

export const TWILIO_ACCOUNT = {
  accountSid: `AC${'0a'.repeat(16)}`,
  authToken: '0123456789abcdef0123456789abcdef',
};

/** Programmable Messaging as documented: the path of the account, basic auth, a form with To, Body and a sender; 201. */
export function fakeTwilio(
  refuse: (to: string) => { code: number; message: string } | undefined,
): Promise<FakeProvider> {
  return FakeProvider.start((call) => judge(call, refuse));
}

function judge(
  { method, path, headers, body }: Call,
  refuse: (to: string) => { code: number; message: string } | undefined,
): Answer {
  const { accountSid, authToken } = TWILIO_ACCOUNT;
  if (method !== 'POST' || path !== `/2010-04-01/Accounts/${accountSid}/Messages.json`) {
    return problem(404, 20404, 'The requested resource was not found');
  }
  const expected = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  if (headers.authorization !== expected) return problem(401, 20003, 'Authenticate');
  if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    return problem(415, 20001, 'Unsupported media type');
  }
  const form = new URLSearchParams(body);
  const to = form.get('To') ?? '';
  if (!/^\+\d{7,15}$/.test(to))
    return problem(400, 21211, `The 'To' number ${to} is not a valid phone number.`);
  if (!form.get('Body')) return problem(400, 21602, 'Message body is required.');
  if (!form.get('From') && !form.get('MessagingServiceSid'))
    return problem(400, 21603, "A 'From' number is required.");
  const refusal = refuse(to);
  if (refusal) return problem(400, refusal.code, refusal.message);
  return { status: 201, body: { sid: `SM${'1'.repeat(32)}`, status: 'queued', to } };
}

function problem(status: number, code: number, message: string): Answer {
  return { status, body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status } };
}
