import { type Click, judgeClick } from './click-judgement.policy.js';
import { isMachine } from './machine-request.policy.js';

const DELIVERED = new Date('2026-03-02T10:00:00Z');
const click = (seconds: number, number = 1, machine = false): Click => ({
  number,
  at: new Date(DELIVERED.getTime() + seconds * 1000),
  machine,
});

describe(judgeClick, () => {
  it.each([
    ['a person an hour later', click(3600), [], 'person'],
    ['a person who clicks the same link twice at once', click(3600), [click(3600.2)], 'person'],
    ['a person who takes the other link later', click(3600, 2), [click(3590, 1)], 'person'],
    ['a person hours after a scanner', click(7200), [click(1, 1), click(1.1, 2), click(1.2, 0)], 'person'],
    ['what says that it is a machine', click(3600, 1, true), [], 'scanner'],
    ['a click at the delivery', click(2), [], 'scanner'],
    ['a click before the delivery was written down', click(-1), [], 'scanner'],
    ['two links within a second', click(3600, 1), [click(3600.4, 2)], 'scanner'],
    ['the link that cannot be seen', click(3600, 0), [], 'scanner'],
    ['what comes beside that', click(3600, 1), [click(3620, 0)], 'scanner'],
  ] as [string, Click, Click[], string][])('takes %s for what it is', (_, one, others, by) => {
    expect(judgeClick(one, [one, ...others], DELIVERED)).toBe(by);
  });

  it('believes nobody while the delivery is under way', () => {
    expect(judgeClick(click(3600), [], null)).toBe('scanner');
  });
});

describe(isMachine, () => {
  const CHROME =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36';
  const request = (agent: string, headers: object = {}, method = 'GET') => ({
    method,
    headers: { 'user-agent': agent, ...headers },
  });

  it.each([
    CHROME,
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15',
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36',
    'Mozilla/5.0 (Linux; Android 15; Pixel 9; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/147.0.0.0 Mobile Safari/537.36 Telegram-Android/12.1.0 (Google Pixel 9; Android 15; SDK 35; HIGH)',
  ])('lets a browser be a person: %s', (agent) => {
    expect(isMachine(request(agent))).toBe(false);
  });

  it.each([
    '',
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
    'Barracuda Sentinel (EE)',
    'Mozilla/5.0 (compatible; Microsoft Office Existence Discovery)',
    'Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.12026; Pro)',
    'BitDefender-Scanner/1.0',
    'python-requests/2.32.3',
    'curl/8.9.1',
    'Go-http-client/2.0',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/147.0.0.0 Safari/537.36',
    'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    'TelegramBot (like TwitterBot)',
    'WhatsApp/2.23.20.0 A',
    'Viber/13.3.0.0 (Android)',
    // The preview of iMessage, made on the phone of the reader or the writer.
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0',
    'com.apple.WebKit.Networking/8618 CFNetwork/1494 Darwin/23.4.0',
    'Dalvik/2.1.0 (Linux; U; Android 13; Pixel 7)',
  ])('knows a machine by its name: %j', (agent) => {
    expect(isMachine(request(agent))).toBe(true);
  });

  it.each([
    [{ purpose: 'prefetch' }, 'GET'],
    [{ 'sec-purpose': 'prefetch;prerender' }, 'GET'],
    [{ 'x-moz': 'prefetch' }, 'GET'],
    [{ 'x-purpose': 'preview' }, 'GET'],
    [{}, 'HEAD'],
  ])('knows who only looks: %j %s', (headers, method) => {
    expect(isMachine(request(CHROME, headers, method))).toBe(true);
  });

  it('does not fail over a request without any header', () => {
    expect(isMachine({ method: 'GET', headers: {} })).toBe(true);
  });
});
