import { ServiceTestbed } from '@funnelcast/testing';
import ICAL from 'ical.js';
import { RemindersModule } from '../reminders.module.js';
import { AFunnel, type Registered } from '../testing/a-funnel.js';
import { SmtpSink } from '../testing/smtp-sink.js';
import { until } from '../testing/until.js';
import { Enrolments } from './enrolments.js';

const CONFIRMED = 'Your place in “How to fill a room”';
const CANCELLED = 'Your place is cancelled: How to fill a room';
const AGAIN = 'Your place is back: How to fill a room';
const MOVED = 'New time: How to fill a room';

describe(Enrolments, () => {
  let service: ServiceTestbed;
  let sink: SmtpSink;
  let funnel: AFunnel;

  beforeAll(async () => {
    sink = await SmtpSink.start();
    service = await ServiceTestbed.start(RemindersModule, 'reminders', {
      environment: { SMTP_URL: sink.url },
    });
  });
  beforeEach(async () => {
    sink.refuse = () => undefined;
    funnel = await AFunnel.scheduled(service, 48);
  });
  afterAll(async () => {
    await service?.stop();
    await sink?.stop();
  });

  const again = (person: Registered, revision: number) => funnel.register({ ...person, revision });
  const touchesOf = ({ registrationId }: Registered) =>
    service.inDatabase<{ step_key: string; state: string; reason: string | null }>(
      'select step_key, state, reason from touch where enrolment_id = $1 order by step_key',
      [registrationId],
    );
  const quiet = (person: Registered, touches: number) =>
    until(
      () => touchesOf(person),
      (rows) => rows.length === touches && rows.every(({ state }) => state !== 'pending'),
    );
  const lettersTo = ({ email }: Registered) =>
    sink.to(email).map(({ mail, calendar }) => {
      const invite = new ICAL.Component(ICAL.parse(calendar!));
      const entry = invite.getFirstSubcomponent('vevent')!;
      return {
        subject: mail.subject,
        method: invite.getFirstPropertyValue('method'),
        status: entry.getFirstPropertyValue('status'),
        uid: entry.getFirstPropertyValue('uid'),
        sequence: entry.getFirstPropertyValue('sequence'),
      };
    });
  const cancelled = (sequence: number) => ({
    subject: CANCELLED,
    method: 'CANCEL',
    status: 'CANCELLED',
    sequence,
  });
  const taken = (subject: string, sequence: number) => ({
    subject,
    method: 'REQUEST',
    status: 'CONFIRMED',
    sequence,
  });
  const joined = async () => {
    const [person] = await funnel.register({});
    await quiet(person!, 1);
    return person!;
  };

  it('takes the entry out of the calendar of who gives the place back, once', async () => {
    const ada = await joined();
    await funnel.leave(ada, 1);
    await quiet(ada, 2);
    await funnel.leave(ada, 1);
    await quiet(ada, 2);

    expect(lettersTo(ada)).toMatchObject([taken(CONFIRMED, 0), cancelled(1)]);
    expect(new Set(lettersTo(ada).map(({ uid }) => uid))).toEqual(
      new Set([`${ada.registrationId}@funnelcast`]),
    );
    const { mail } = sink.to(ada.email).at(-1)!;
    expect(mail.text).toContain('as you asked');
    // Whoever holds the link may have given another name.
    expect(mail.text).not.toContain('Ada');
  });

  it('counts higher with every change of the session and of the place', async () => {
    const ada = await joined();
    await funnel.move(1);
    await quiet(ada, 2);
    await funnel.leave(ada, 1);
    await quiet(ada, 3);
    await funnel.move(1);
    await again(ada, 2);
    await quiet(ada, 4);
    await funnel.move(1);
    await quiet(ada, 5);
    await funnel.leave(ada, 3);
    await quiet(ada, 6);

    expect(lettersTo(ada)).toMatchObject([
      taken(CONFIRMED, 0),
      taken(MOVED, 1),
      cancelled(2),
      taken(AGAIN, 4),
      taken(MOVED, 5),
      cancelled(6),
    ]);
  });

  it('counts for itself where the number is not told', async () => {
    const ada = await joined();
    await funnel.leave(ada);
    await quiet(ada, 2);
    await again(ada, 2);
    await quiet(ada, 3);

    expect(lettersTo(ada)).toMatchObject([taken(CONFIRMED, 0), cancelled(1), taken(AGAIN, 2)]);
  });

  it('sends what holds in the end when the mail server was away meanwhile', async () => {
    sink.refuse = () => ({ code: 451, text: 'later' });
    const [ada] = await funnel.register({});
    await until(
      () => touchesOf(ada!),
      ({ length }) => length === 1,
    );
    service.clock.advance(1_000);
    await funnel.leave(ada!, 1);
    await again(ada!, 2);
    await funnel.leave(ada!, 3);
    await again(ada!, 4);
    sink.refuse = () => undefined;
    service.clock.advance(3_600_000);
    const touches = await until(
      () => touchesOf(ada!),
      (rows) => rows.length > 1 && rows.every(({ state }) => state !== 'pending'),
    );

    expect(touches.filter(({ state }) => state === 'sent')).toHaveLength(1);
    expect(lettersTo(ada!)).toMatchObject([{ method: 'REQUEST', sequence: 4 }]);
  });

  it('notices who returns although the leaving in between is heard of too late to count', async () => {
    const ada = await joined();
    await again(ada, 4);
    await until(
      () => lettersTo(ada),
      (letters) => letters.at(-1)!.subject === AGAIN,
    );

    expect(lettersTo(ada).at(-1)).toMatchObject(taken(AGAIN, 4));
  });

  it('confirms as to a new person when nothing was written before', async () => {
    const [ada] = await funnel.register({ revision: 2 });
    await quiet(ada!, 1);

    expect(lettersTo(ada!)).toMatchObject([taken(CONFIRMED, 2)]);
  });

  it('takes the entry out although the session is cancelled in the same moment', async () => {
    const ada = await joined();
    sink.refuse = () => ({ code: 451, text: 'later' });
    await funnel.leave(ada, 1);
    await until(
      () => service.inDatabase('select from touch where contact_id = $1 and attempts > 0', [ada.contactId]),
      (rows) => rows.length > 0,
    );
    await funnel.cancel();
    sink.refuse = () => undefined;
    service.clock.advance(3_600_000);
    await quiet(ada, 2);

    expect(lettersTo(ada).at(-1)).toMatchObject({ ...cancelled(2) });
  });

  it('speaks Russian, and writes nothing of what is over or to whom no letters are wanted', async () => {
    const [boris] = await funnel.register({ locale: 'ru' });
    await quiet(boris!, 1);
    await funnel.leave(boris!, 1);
    await quiet(boris!, 2);
    expect(sink.to(boris!.email).at(-1)!.mail.subject).toBe('Регистрация отменена: How to fill a room');

    const gone = await joined();
    await service.inDatabase(
      `insert into preference (contact_id, workspace_id, unsubscribed_at) values ($1, $2, now() + interval '1 year')`,
      [gone.contactId, service.workspaceId],
    );
    await funnel.leave(gone, 1);
    await quiet(gone, 2);
    const late = await joined();
    service.clock.advance(49 * 3_600_000);
    await funnel.leave(late, 1);
    const touches = await until(
      () => touchesOf(late),
      (rows) =>
        rows.some(({ step_key, state }) => step_key.startsWith('registration') && state !== 'pending'),
    );

    expect(lettersTo(gone)).toHaveLength(1);
    expect(touches).toContainEqual({
      step_key: 'registration-cancelled-1',
      state: 'skipped',
      reason: 'stale',
    });
    expect(lettersTo(late).map(({ subject }) => subject)).not.toContain(CANCELLED);
  });
});
