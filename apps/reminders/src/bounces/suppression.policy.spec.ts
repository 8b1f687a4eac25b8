import { bounceKindOf, withoutAddresses } from './bounce-kind.policy.js';
import { judgeSuppression, type MailFate } from './suppression.policy.js';

const soft = (count: number): MailFate[] => Array.from({ length: count }, () => 'soft');

describe(judgeSuppression, () => {
  it.each([
    ['hard', [], true, false],
    ['complaint', [], true, true],
    ['soft', soft(1), false, false],
    ['soft', soft(4), false, false],
    ['soft', soft(5), true, false],
    ['soft', [...soft(4), 'delivered', ...soft(4)], false, false],
    ['soft', [...soft(5), 'delivered'], true, false],
  ] as [Parameters<typeof judgeSuppression>[0], MailFate[], boolean, boolean][])(
    'after a %s one, with %j before it',
    (kind, fates, suppress, unsubscribe) => {
      expect(judgeSuppression(kind, fates)).toEqual({ suppress, unsubscribe });
    },
  );
});

describe(bounceKindOf, () => {
  it.each([
    ['5.1.1', '550 5.1.1 user unknown', 'hard'],
    ['5.1.10', 'null MX', 'hard'],
    ['5.2.1', 'mailbox disabled', 'hard'],
    ['5.4.4', 'host not found', 'hard'],
    ['5.2.2', 'mailbox full', 'soft'],
    ['5.3.4', 'message too big', 'soft'],
    ['5.7.1', 'blocked; user unknown to our policy', 'soft'],
    ['5.7.26', 'DMARC', 'soft'],
    ['4.4.7', 'delivery time expired', 'soft'],
    ['5.0.0', '550 No such user here', 'hard'],
    ['5.0.0', '554 something else', 'soft'],
    [undefined, '550-5.1.1 The email account that you tried to reach does not exist.', 'hard'],
    [undefined, '550 Unrouteable address', 'hard'],
    [undefined, '554 rejected', 'soft'],
    ['nonsense', '', 'soft'],
  ])('%s %s is %s', (status, diagnostic, kind) => {
    expect(bounceKindOf(status, diagnostic)).toBe(kind);
  });
});

describe(withoutAddresses, () => {
  it('names nobody', () => {
    expect(withoutAddresses('550 <ada@example.org>:\r\n unknown')).toBe('550 <(address)>: unknown');
  });
});
