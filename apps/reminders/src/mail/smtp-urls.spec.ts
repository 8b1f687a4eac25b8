import { restSeconds } from './server-rest.policy.js';
import { readSmtpUrls, SMTP_URLS } from './smtp-urls.js';

describe(readSmtpUrls, () => {
  it('reads one or several, and names them without their password', () => {
    expect(readSmtpUrls('smtps://u:secret@a.example')).toEqual([
      { name: 'a.example:465', url: 'smtps://u:secret@a.example' },
    ]);
    expect(
      readSmtpUrls(' smtp://a.example:25,smtp://b.example  smtps://c.example:2465 ').map(({ name }) => name),
    ).toEqual(['a.example:25', 'b.example:587', 'c.example:2465']);
  });

  it.each(['smtp://a', 'smtp://a, smtps://b', 'smtp://a smtp://b'])('takes %s', (text) => {
    expect(text).toMatch(SMTP_URLS);
  });

  it.each(['', 'http://a', 'smtp://a, b', 'smtp://'])('refuses %j', (text) => {
    expect(text).not.toMatch(SMTP_URLS);
  });
});

describe(restSeconds, () => {
  it('grows, up to five minutes', () => {
    expect([1, 2, 3, 4, 9].map(restSeconds)).toEqual([5, 15, 60, 300, 300]);
  });
});
