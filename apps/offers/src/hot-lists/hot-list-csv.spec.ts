import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { voiceOf } from '../texts/sales-voice.js';
import { hotListCsv } from './hot-list-csv.js';
import type { HotPerson } from './hot-list-rows.js';

const ada: HotPerson = {
  registrationId: '0198f2a6-0c7e-7b0a-9d53-0d2f4a1c5e11',
  contactId: '0198f2a6-0c7e-7b0a-9d53-0d2f4a1c5e12',
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  score: 75,
  reasons: [
    { points: 40, text: 'stayed 60 of 60 minutes' },
    { points: 25, text: 'clicked the offer' },
  ],
  segments: ['attended', 'clicked'],
  minutes: 60,
  status: 'attended',
  joinedNow: false,
  bought: false,
  clicks: 1,
  touches: 3,
  lastActivityAt: new Date('2026-12-01T19:00:00.000Z'),
  sessionId: '0198f2a6-0c7e-7b0a-9d53-0d2f4a1c5e13',
  lastTouchAt: new Date('2026-12-01T20:00:00.000Z'),
  stage: 'sales-ready',
  stageReason: 'clicked the offer',
  cell: 'A1',
  fit: 40,
  phase: 'buy',
  phaseReason: '',
  phone: '+49 30 1234567',
  callsDeclined: false,
  timeZone: 'Europe/Berlin',
  owner: { memberId: '0198f2a6-0c7e-7b0a-9d53-0d2f4a1c5e14', name: 'Sam', state: 'accepted' },
  lastCall: { outcome: 'call-back', at: new Date('2026-12-01T20:00:00.000Z'), memberName: 'Sam' },
  best: { code: 'clicked-not-bought', detail: '1', text: 'clicked the offer and has not bought' },
};

/** With the byte order mark, which `text` would swallow. */
const text = async (csv: Readable) => (await buffer(csv)).toString('utf8');
const lines = async (...people: HotPerson[]) => (await text(hotListCsv(people))).split('\n');

describe(hotListCsv, () => {
  it('says who, how hot and why', async () => {
    const [header, row] = await lines(ada);

    expect(header).toBe(
      '\ufeffname,email,score,reasons,segments,status,minutes,clicks,bought,touches,lastActivityAt,' +
        'cell,stage,stageReason,phase,lastTouchAt,phone,timeZone,reasonToCall,owner,ownerState,' +
        'lastCall,lastCallAt,lastCallBy,callsDeclined',
    );
    expect(row).toBe(
      'Ada Lovelace,ada@example.org,75,stayed 60 of 60 minutes (40); clicked the offer (25),' +
        '"attended, clicked",attended,60,1,no,3,2026-12-01T19:00:00.000Z,' +
        `A1,sales-ready,clicked the offer,buy,2026-12-01T20:00:00.000Z,'+49 30 1234567,Europe/Berlin,` +
        'clicked the offer and has not bought,Sam,accepted,call-back,2026-12-01T20:00:00.000Z,Sam,no',
    );
  });

  it('speaks to people in their language where one is asked for', async () => {
    const [header, row] = (
      await text(
        hotListCsv([{ ...ada, stageReason: 'bought; the next step of the ladder begins' }], voiceOf('ru-RU')),
      )
    ).split('\n');

    expect(header).toMatch(/^\ufeffИмя,Эл\. почта,Баллы,Почему,Сегменты,Статус,/);
    expect(row).toMatch(/^Ada Lovelace,ada@example\.org,75,/);
    expect(row).toContain('(40); ');
    expect(row).toContain('Готов к продаже');
    expect(row).toContain('Перезвонить');
    expect(row).not.toMatch(/stayed|clicked|sales-ready|accepted|call-back/);
  });

  it.each([
    ['=HYPERLINK("http://evil.example","x")', `"'=HYPERLINK(""http://evil.example"",""x"")"`],
    ['+1+1', `'+1+1`],
    ['-2+3', `'-2+3`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1+1', `'\t=1+1`],
    ['\r=1+1', `"'\r=1+1"`],
    ['＝1+1', `'＝1+1`],
  ])('leaves %j a text', async (name, cell) => {
    const [, row] = await lines({ ...ada, name });

    expect(row).toMatch(new RegExp(`^${cell.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)},ada@`));
  });

  it('keeps commas, quotes and line breaks inside their cell', async () => {
    const csv = await text(hotListCsv([{ ...ada, name: 'Ada "A", Countess\nof Lovelace' }]));

    expect(csv).toContain('"Ada ""A"", Countess\nof Lovelace",ada@example.org');
  });
});
