import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What Twilio signs a form with: the full address it called, then every field, sorted by name. HMAC-SHA-1 is Twilio's
 * choice.
 */
export function twilioSignatureOf(authToken: string, url: string, form: URLSearchParams): string {
  const names = [...new Set(form.keys())].sort();
  // A field that comes twice is signed once for each of its values, as Twilio's own library does.
  const fields = names.flatMap((name) => [...new Set(form.getAll(name))].sort().map((value) => name + value));
  return createHmac('sha1', authToken)
    .update(url + fields.join(''), 'utf8')
    .digest('base64');
}

export function isSignedByTwilio(
  signature: string | undefined,
  authToken: string,
  url: string,
  form: URLSearchParams,
): boolean {
  const [given, expected] = [signature ?? '', twilioSignatureOf(authToken, url, form)].map((text) =>
    Buffer.from(text),
  );
  return given!.length === expected!.length && timingSafeEqual(given!, expected!);
}
