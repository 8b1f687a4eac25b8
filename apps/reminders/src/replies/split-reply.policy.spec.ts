import { splitReply } from './split-reply.policy.js';

const said = (text: string) => ({ quoted: false, text });
const quoted = (text: string) => ({ quoted: true, text });

describe(splitReply, () => {
  it('leaves an answer without a letter in it as it is', () => {
    expect(splitReply('Hello,\r\n\r\nwhen is the next one?\r\n')).toEqual([
      said('Hello,\n\nwhen is the next one?'),
    ]);
  });

  it('folds the letter below, with the line that introduces it', () => {
    expect(
      splitReply(
        'Yes, please.\n\nOn Mon, 2 Mar 2026 at 10:00, Acme <hi@acme.example> wrote:\n\n> Hello Ada,\n>\n> come?\n',
      ),
    ).toEqual([
      said('Yes, please.'),
      quoted('On Mon, 2 Mar 2026 at 10:00, Acme <hi@acme.example> wrote:\n\n> Hello Ada,\n>\n> come?'),
    ]);
  });

  it.each([
    ['wrapped', 'On Mon, 2 Mar 2026 at 10:00, A Very Long Name\n<hello@acme.example> wrote:'],
    ['German', 'Am 02.03.26 um 10:00 schrieb Acme:'],
    ['Russian', 'пн, 2 мар. 2026 г. в 10:00, Acme <hi@acme.example> пишет:'],
    ['Russian, of a woman', '2 марта 2026 г. Анна написала:'],
    ['French', 'Le lun. 2 mars 2026 à 10:00, Acme a écrit :'],
  ])('knows an introduction that is %s', (_, introduction) => {
    expect(splitReply(`Ok\n\n${introduction}\n> Hello`)).toEqual([
      said('Ok'),
      quoted(`${introduction}\n> Hello`),
    ]);
  });

  it.each([
    '-----Original Message-----\nFrom: Acme\n\nHello Ada',
    'From: Acme <hi@acme.example>\nSent: Monday\nTo: Ada\nSubject: Your place\n\nHello Ada',
    'От: Acme\nОтправлено: 2 марта\n\nЗдравствуйте',
    '________________________________\nFrom: Acme\n\nHello Ada',
  ])('takes everything for the letter after %j', (letter) => {
    expect(splitReply(`Thanks!\n\n${letter}`)).toEqual([said('Thanks!'), quoted(letter)]);
  });

  it('keeps what stands between and below quoted lines', () => {
    expect(splitReply('> Will you come?\nYes\n\n> And Ben?\n\nNo\n')).toEqual([
      quoted('> Will you come?'),
      said('Yes'),
      quoted('> And Ben?'),
      said('No'),
    ]);
  });

  it.each(['Ada wrote:\nI come.', 'From: my heart, thanks', 'He writes:\n\nnothing at all', 'Price > 100?'])(
    'takes nothing away that may be somebody’s own words: %j',
    (text) => {
      expect(splitReply(text)).toEqual([said(text)]);
    },
  );

  it('finds nothing where there is nothing', () => {
    expect(splitReply('\n \r\n')).toEqual([]);
  });

  it.each([
    ['empty lines', '\n'],
    ['short lines', '1\n'],
    ['quoted lines', '>\n'],
    ['quoted lines between others', ' \n>'],
    ['introductions', 'wrote:\n'],
    ['one long line', 'schrieb '],
    ['headers', 'From: a\n'],
    ['paragraphs far apart', `${'\n'.repeat(99)}x`],
  ])('is not kept busy by a long mail of nothing but %s', (_, piece) => {
    const started = performance.now();
    splitReply(piece.repeat(20_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
