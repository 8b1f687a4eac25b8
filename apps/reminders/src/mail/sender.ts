export interface Sender {
  name: string;
  address: string;
  /** For Message-ID and List-Id. */
  domain: string;
}

/** Reads MAIL_FROM, whose form the configuration has checked. */
export function readSender(mailFrom: string): Sender {
  const [, name = '', bracketed] = /^(.*?)<([^<>]+)>$/.exec(mailFrom.trim()) ?? [];
  const address = (bracketed ?? mailFrom).trim();
  const bare = name.trim().replace(/^"(.*)"$/, '$1');
  return { name: bare, address, domain: address.slice(address.lastIndexOf('@') + 1) };
}
