/** One or several addresses of SMTP servers, with spaces or commas between them. */
export const SMTP_URLS = /^\s*smtps?:\/\/[^\s,]+(?:[\s,]+smtps?:\/\/[^\s,]+)*\s*$/;

export function readSmtpUrls(smtpUrl: string): { name: string; url: string }[] {
  return smtpUrl
    .split(/[\s,]+/)
    .filter((url) => url !== '')
    .map((url) => ({ name: nameOf(url), url }));
}

/** Without user and password. */
function nameOf(url: string): string {
  const { hostname, port, protocol } = new URL(url);
  return `${hostname}:${port || (protocol === 'smtps:' ? 465 : 587)}`;
}
