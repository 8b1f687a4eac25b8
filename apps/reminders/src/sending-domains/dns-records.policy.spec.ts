import { type DnsRecord, judgeRecord, recordsOf } from './dns-records.policy.js';

const domain = { domain: 'acme.example', selector: 'fc1', publicKey: 'MIIBkey' };
const recordOf = (purpose: DnsRecord['purpose']) =>
  recordsOf(domain, { bounceDomain: 'bounces.example.org', mailSpf: 'include:spf.example.org' }).find(
    (record) => record.purpose === purpose,
  )!;

describe(recordsOf, () => {
  it('asks for the key, and names what helps besides', () => {
    expect(recordsOf(domain, {}).map(({ purpose, required, name }) => [purpose, required, name])).toEqual([
      ['dkim', true, 'fc1._domainkey.acme.example'],
      ['spf', false, 'acme.example'],
      ['dmarc', false, '_dmarc.acme.example'],
    ]);
    expect(recordOf('return-path')).toMatchObject({
      type: 'CNAME',
      name: 'bounces.acme.example',
      value: 'bounces.example.org',
    });
  });
});

describe(judgeRecord, () => {
  it.each([
    ['dkim', ['v=DKIM1; k=rsa; p=MIIBkey'], 'found'],
    ['dkim', ['p=MII Bkey; k=rsa'], 'found'],
    ['dkim', ['v=DKIM1; k=rsa; p=other'], 'different'],
    ['dkim', ['v=DKIM1; p='], 'different'],
    ['dkim', ['google-site-verification=abc'], 'missing'],
    ['dkim', [], 'missing'],
    ['dkim', undefined, 'unreachable'],
    ['spf', ['hello', 'v=spf1 mx include:SPF.example.org -all'], 'found'],
    ['spf', ['v=spf1 mx -all'], 'different'],
    ['spf', ['v=spf10 include:spf.example.org'], 'missing'],
    ['dmarc', ['v=DMARC1; p=reject; rua=mailto:x@acme.example'], 'found'],
    ['dmarc', [], 'missing'],
    ['return-path', ['Bounces.example.org.'], 'found'],
    ['return-path', ['elsewhere.example'], 'different'],
  ] as const)('of %s with %j says %s', (purpose, answers, state) => {
    expect(judgeRecord(recordOf(purpose), answers && [...answers])).toBe(state);
  });
});
