export type RecordPurpose = 'dkim' | 'return-path' | 'spf' | 'dmarc';
export type RecordState = 'unchecked' | 'found' | 'different' | 'missing' | 'unreachable';

export interface DnsRecord {
  purpose: RecordPurpose;
  /** Without it nothing is sent under the domain. */
  required: boolean;
  type: 'TXT' | 'CNAME';
  name: string;
  value: string;
}

export interface PublishedDomain {
  domain: string;
  selector: string;
  publicKey: string;
}

export interface InstallationNames {
  bounceDomain?: string;
  mailSpf?: string;
}

/** What the owner of a domain publishes, so that others believe mail of ours under its name. */
export function recordsOf(
  { domain, selector, publicKey }: PublishedDomain,
  { bounceDomain, mailSpf }: InstallationNames,
): DnsRecord[] {
  return [
    {
      purpose: 'dkim',
      required: true,
      type: 'TXT',
      name: `${selector}._domainkey.${domain}`,
      value: `v=DKIM1; k=rsa; p=${publicKey}`,
    },
    ...(bounceDomain
      ? [
          {
            purpose: 'return-path' as const,
            required: false,
            type: 'CNAME' as const,
            name: returnPathOf(domain),
            value: bounceDomain,
          },
        ]
      : []),
    {
      purpose: 'spf',
      required: false,
      type: 'TXT',
      name: domain,
      value: `v=spf1 ${mailSpf ?? 'mx'} ~all`,
    },
    { purpose: 'dmarc', required: false, type: 'TXT', name: `_dmarc.${domain}`, value: 'v=DMARC1; p=none' },
  ];
}

/** Below the domain, so that the envelope's sender and the visible one belong together. */
export function returnPathOf(domain: string): string {
  return `bounces.${domain}`;
}

/** Whether what the DNS answers is what was asked for. `answers` is nothing when nobody could be asked. */
export function judgeRecord({ purpose, value }: DnsRecord, answers: string[] | undefined): RecordState {
  if (!answers) return 'unreachable';
  const relevant = answers.filter((answer) => isAbout(purpose, answer));
  if (relevant.length === 0) return 'missing';
  return relevant.some((answer) => says(purpose, answer, value)) ? 'found' : 'different';
}

function isAbout(purpose: RecordPurpose, answer: string): boolean {
  switch (purpose) {
    case 'dkim':
      return /(?:^|;)\s*p=/i.test(answer);
    case 'spf':
      return /^v=spf1(?:\s|$)/i.test(answer);
    case 'dmarc':
      return /^v=DMARC1\s*;/i.test(answer);
    case 'return-path':
      return true;
  }
}

function says(purpose: RecordPurpose, answer: string, value: string): boolean {
  switch (purpose) {
    case 'dkim':
      return keyIn(answer) === keyIn(value);
    case 'spf':
      // Their record may allow others as well.
      return answer.toLowerCase().split(/\s+/).includes(value.split(' ')[1]!.toLowerCase());
    case 'dmarc':
      // Whatever they ask receivers to do is theirs to say.
      return true;
    case 'return-path':
      return answer.toLowerCase().replace(/\.$/, '') === value.toLowerCase();
  }
}

function keyIn(record: string): string {
  return /(?:^|;)\s*p=([^;]*)/i.exec(record)?.[1]?.replace(/\s+/g, '') ?? '';
}
