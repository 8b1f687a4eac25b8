import { randomUUID } from 'node:crypto';
import {
  AttendanceSettled,
  AttendeeJoined,
  AttendeeLeft,
  CodeWordAccepted,
  ContactDescribed,
  ContactTagged,
  type EventContract,
  type FactData,
  HandoutDownloaded,
  LeadStageChanged,
  MagnetDownloaded,
  PageSeen,
  PollAnswered,
  QuestionAsked,
  RegistrationConfirmed,
  ReplayWatched,
  Resubscribed,
  SessionStarted,
  TaskCompleted,
  TouchBounced,
  TouchClicked,
  Unsubscribed,
  WebinarPublished,
} from '@funnelcast/contracts';
import { Rebuild } from '@funnelcast/messaging';
import { SignedLinks } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import fc from 'fast-check';
import { CALL_OUTCOMES } from '../calls/call-outcomes.js';
import { RecordCalls } from '../calls/record-calls.use-case.js';
import { DisqualifyLead } from '../disqualifications/disqualify-lead.use-case.js';
import { RequalifyLead } from '../disqualifications/requalify-lead.use-case.js';
import { CreateOffer } from '../offers/create-offer.use-case.js';
import { OffersModule } from '../offers.module.js';
import { DEFAULT_SCORING } from '../scoring-rules/default-scoring.js';
import { SaveScoring } from '../scoring-rules/save-scoring.use-case.js';
import { PreviewScoring } from '../scoring-rules/preview-scoring.query.js';
import type { Scoring } from '../scoring-rules/scoring.js';
import {
  answered,
  ASession,
  asked,
  confirmed,
  joined,
  left,
  minute,
  type Person,
  settled,
} from '../testing/a-session.js';
import { scorings } from '../testing/arbitrary-scorings.js';
import { FactHistory } from '../testing/fact-history.js';
import { ACTS, HANDOUTS, inTenths, type Move, moves, WORDS } from '../testing/lead-moves.js';
import { leadsCounted } from '../testing/leads-counted.js';
import { minutesCounted } from '../testing/minutes-counted.js';
import { offerTerms } from '../testing/offer-terms.js';
import { nothingDone } from '../testing/plain-acts.js';
import { plainLead, standings } from '../testing/plain-lead.js';
import { KeepLeads } from './keep-leads.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const PRODUCERS = ['attendance', 'registration', 'reminders'];

describe(KeepLeads, () => {
  let service: ServiceTestbed;
  let history: FactHistory;
  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers', { now: new Date(minute(0)) });
    history = new FactHistory(service);
  });
  afterAll(() => service.stop());

  const now = () => service.clock.now();
  const saveRules = async (scoring: Scoring) => {
    const [row] = await service.inDatabase<{ revision: number }>(
      'select revision from scoring where workspace_id = $1',
      [service.workspaceId],
    );
    await service.get(SaveScoring).execute({
      workspaceId: service.workspaceId,
      memberName: 'Olga',
      revision: row?.revision ?? 0,
      scoring,
    });
  };

  async function play(steps: readonly Move[]) {
    const webinarId = randomUUID();
    const sessions = [new ASession(webinarId), new ASession(webinarId)];
    const first = sessions[0]!.person('Ada');
    const people = [first, sessions[1]!.person('Ada', first.contactId)];
    const { contactId } = first;
    const acts = nothingDone(people.length);
    const record = <C extends EventContract>(contract: C, data: FactData<C>) =>
      history.record(contract, data);
    record(WebinarPublished, sessions[0]!.published());
    for (const person of people) record(RegistrationConfirmed, confirmed(person));
    await history.deliverRest();
    const offers: string[] = [];
    for (const title of ['Flow', 'More of it']) {
      const terms = offerTerms(webinarId, { title });
      offers.push((await service.get(CreateOffer).execute(service.workspaceId, webinarId, terms)).id);
    }
    const alone = await service
      .get(CreateOffer)
      .execute(service.workspaceId, null, offerTerms(null, { title: 'By letter' }));
    const settledOnce = [false, false];
    for (const { act: what, session: index, number } of steps) {
      const at = now();
      const iso = at.toISOString();
      const person = people[index]!;
      const { name: _, email: __, ...ids } = person;
      const mine = acts.sessions[index]!;
      const other = (field: string, about: string) =>
        acts.others.push({ field, id: randomUUID(), about, at });
      switch (what) {
        case 'start':
          if (mine.startedAt) break;
          record(SessionStarted, { sessionId: person.sessionId, webinarId, startedAt: iso });
          mine.startedAt = at;
          break;
        case 'join':
          record(AttendeeJoined, joined(person, iso));
          mine.came ??= at;
          if (!settledOnce[index]) mine.hereSince = at;
          break;
        case 'leave':
          // Nobody leaves who has not come.
          if (!mine.came || settledOnce[index]) break;
          record(AttendeeLeft, left(person, inTenths(number), iso));
          mine.stayedMinutes = Math.max(mine.stayedMinutes, inTenths(number));
          mine.hereSince = null;
          break;
        case 'settle':
          if (!mine.came || settledOnce[index]) break;
          settledOnce[index] = true;
          mine.lengthMinutes = number % 2 === 0 ? 60 : 20;
          record(AttendanceSettled, settled(person, 'attended', inTenths(number), mine.lengthMinutes));
          mine.stayedMinutes = inTenths(number);
          mine.ended = true;
          mine.hereSince = null;
          break;
        case 'answer': {
          const pollId = randomUUID();
          const answer = `option ${number % 3}`;
          record(PollAnswered, { ...answered(person, 'When?', answer, pollId), answeredAt: iso });
          mine.answers.push({ id: pollId, question: 'When?', answer, at });
          break;
        }
        case 'ask':
          record(QuestionAsked, { ...asked(person), askedAt: iso });
          mine.questions.push(at);
          break;
        case 'handout': {
          const handoutId = HANDOUTS[number % 2]!;
          record(HandoutDownloaded, { ...ids, handoutId, title: 'Slides', at: iso });
          mine.handouts.push({ id: handoutId, at });
          break;
        }
        case 'replay':
          record(ReplayWatched, { ...ids, minutes: number, at: iso });
          mine.replays.push({ minutes: number, at });
          break;
        case 'click': {
          const token = service.get(SignedLinks).issue('offer', person.registrationId);
          const { status } = await service
            .http()
            .post(`/api/v1/public/offers/${token}/click?offerId=${offers[number % 2]!}`);
          if (status !== 200) break;
          mine.clicks.push(at);
          mine.seenOfferAt ??= at;
          acts.asked.push({ offer: number % 2, at });
          break;
        }
        case 'buy': {
          const { status } = await service
            .http()
            .post('/api/v1/orders')
            .set(await service.asMember())
            .send({ offerId: offers[number % 2], registrationId: person.registrationId });
          if (status !== 201) break;
          mine.boughtAt ??= at;
          acts.paid.push({ offer: number % 2, at });
          break;
        }
        case 'click-alone': {
          // The link of a place in a session leads to it as well.
          const links = service.get(SignedLinks);
          const token =
            number % 2 === 0
              ? links.issue('offer-of-contact', contactId)
              : links.issue('offer', person.registrationId);
          const { status } = await service
            .http()
            .post(`/api/v1/public/offers/${token}/click?offerId=${alone.id}`);
          if (status !== 200) break;
          const before = acts.others.find(({ field }) => field === 'click');
          if (before) before.at = at;
          else {
            other('offer-seen', '');
            other('click', '');
          }
          acts.asked.push({ offer: 2, at });
          break;
        }
        case 'buy-alone': {
          const { status } = await service
            .http()
            .post('/api/v1/orders')
            .set(await service.asMember())
            .send({ offerId: alone.id, contactId });
          if (status !== 201) break;
          other('order', '');
          acts.paid.push({ offer: 2, at });
          break;
        }
        case 'word':
          record(CodeWordAccepted, {
            contactId,
            codeWord: WORDS[number % 3]!,
            magnetId: null,
            acceptedAt: iso,
          });
          other('code-word', WORDS[number % 3]!);
          break;
        case 'magnet':
          record(MagnetDownloaded, { contactId, magnetId: randomUUID(), title: WORDS[number % 3]!, at: iso });
          other('magnet', WORDS[number % 3]!);
          break;
        case 'page':
          record(PageSeen, { contactId, page: WORDS[number % 3]!, at: iso });
          other('page-visit', WORDS[number % 3]!);
          break;
        case 'mail': {
          const by = number % 2 === 0 ? 'person' : 'scanner';
          const link = WORDS[number % 3]!;
          record(TouchClicked, {
            touchId: randomUUID(),
            contactId,
            registrationId: null,
            sessionId: null,
            stepKey: 'x',
            link,
            by,
            at: iso,
          });
          if (by === 'person') other('mail-click', link);
          break;
        }
        case 'call': {
          const outcome = CALL_OUTCOMES[number % 4]!;
          const calls = [{ callId: randomUUID(), contactId }];
          const by = { memberId: randomUUID(), memberName: 'Sam' };
          await service
            .get(RecordCalls)
            .execute(service.workspaceId, { calls, ...by, outcome, note: null, callBackAt: null });
          other('call', outcome);
          break;
        }
        case 'task': {
          const [kind, outcome] = [number % 2 === 0 ? 'call' : 'letter', CALL_OUTCOMES[number % 4]!];
          record(TaskCompleted, { taskId: randomUUID(), contactId, kind, outcome, stepKey: 'x', at: iso });
          if (kind === 'call') other('call', outcome);
          break;
        }
        case 'describe':
          Object.assign(acts.attributes, { class: number % 2 === 0 ? 'A' : 'B', employees: `${number * 2}` });
          record(ContactDescribed, { contactId, attributes: { ...acts.attributes }, at: iso });
          break;
        case 'tag':
        case 'untag':
          record(ContactTagged, {
            contactId,
            added: what === 'tag' ? ['VIP'] : [],
            removed: what === 'tag' ? [] : ['VIP'],
            at: iso,
          });
          acts.tags = what === 'tag' ? ['vip'] : [];
          break;
        case 'disqualify':
          await service.get(DisqualifyLead).execute(service.workspaceId, {
            contactId,
            reason: `${number}`,
            memberId: contactId,
            memberName: 'Sam',
          });
          acts.disqualified = true;
          break;
        case 'requalify':
          await service.get(RequalifyLead).execute(service.workspaceId, contactId, contactId);
          acts.disqualified = false;
          break;
        case 'unsubscribe':
          record(Unsubscribed, { contactId, channel: 'email', at: iso });
          acts.unsubscribed = true;
          other('unsubscribed', '');
          break;
        case 'resubscribe':
          record(Resubscribed, { contactId, channel: 'email', at: iso });
          acts.unsubscribed = false;
          break;
        case 'complain': {
          const kind = number % 2 === 0 ? 'complaint' : 'soft';
          const letter = { touchId: randomUUID(), contactId, channel: 'email' as const };
          record(TouchBounced, { ...letter, kind, reason: 'abuse', at: iso });
          if (kind === 'complaint') other('complaint', '');
          break;
        }
        case 'wait':
          service.clock.advance(number * 0.1 * DAY_MS + 1);
          break;
        case 'deliver':
          await history.deliver(PRODUCERS[number % 3]!, number);
          break;
        case 'repeat':
          await history.repeat(PRODUCERS[number % 3]!, 1 + (number % 5));
          break;
      }
    }
    await history.deliverRest();
    return { people, contactId, acts };
  }

  async function live(contactId: string, registrationIds: string[]) {
    await minutesCounted(service);
    await leadsCounted(service);
    const { body } = await service
      .http()
      .get('/api/v1/contact-activity')
      .query({ contactId })
      .set(await service.asMember());
    const { lead } = body as {
      lead: { fit: number; engagement: number; cell: string; stage: string; phase: string };
    };
    const scores = await service.inDatabase<{ id: string; score: number; standing: string[] }>(
      `select registration_id as id, score, array[lead_stage, lead_cell, lead_phase] as standing
       from engagement where registration_id = any($1)`,
      [registrationIds],
    );
    // What lists are filtered by.
    for (const { standing } of scores) expect(standing).toEqual([lead.stage, lead.cell, lead.phase]);
    return {
      scores: registrationIds.map((id) => scores.find((row) => row.id === id)!.score),
      fit: lead.fit,
      engagement: lead.engagement,
      cell: lead.cell,
      stage: lead.stage,
      phase: lead.phase,
    };
  }

  async function previewed(people: readonly Person[], scoring: Scoring) {
    const lists = [];
    for (const { sessionId } of people)
      lists.push(await service.get(PreviewScoring).execute(service.workspaceId, sessionId, scoring));
    return lists.map(({ top }) => top.map(({ now, after }) => ({ now, after })));
  }

  it('agrees with a plain reckoning of the facts by whatever rules, also after they changed and after a rebuild', async () => {
    await fc.assert(
      fc.asyncProperty(
        scorings,
        scorings,
        moves,
        fc.nat({ max: 900 }),
        async (before, after, steps, tenths) => {
          await saveRules(before);
          const { people, contactId, acts } = await play(steps);
          // Whoever is in a room is counted once a minute.
          service.clock.advance(MINUTE_MS);
          const registrationIds = people.map(({ registrationId }) => registrationId);
          const expected = (scoring: Scoring) => {
            const { engagement, ...lead } = plainLead(acts, scoring, now());
            return { ...lead, engagement: Math.round(engagement * 10) / 10 };
          };

          expect(await live(contactId, registrationIds)).toEqual(expected(before));
          service.clock.advance((tenths / 10) * DAY_MS + MINUTE_MS);
          expect(await live(contactId, registrationIds)).toEqual(expected(before));
          expect(await previewed(people, after)).toEqual(standings(expected(before), expected(after)));
          await saveRules(after);
          expect(await live(contactId, registrationIds)).toEqual(expected(after));

          const told = (await service.publishedEvents(LeadStageChanged)).filter(
            ({ data }) => data.contactId === contactId,
          );
          // Each is news, and the last one is what is so.
          for (const { data } of told) expect(data.stage).not.toBe(data.previousStage);
          if (told.length > 0) expect(told.at(-1)!.data.stage).toBe(expected(after).stage);
        },
      ),
      { numRuns: 25, seed: 20_261_128 },
    );
  }, 180_000);

  it('is the same after a rebuild, and tells nothing again', async () => {
    await saveRules(DEFAULT_SCORING);
    const steps = ACTS.filter((one) => one !== 'unsubscribe').map((one) => ({
      act: one,
      session: 0,
      number: 40,
    }));
    const { people, contactId } = await play(steps);
    const registrationIds = people.map(({ registrationId }) => registrationId);
    const before = await live(contactId, registrationIds);
    const told = async () => (await service.publishedEvents()).map(({ id }) => id).sort();
    const facts = await told();

    await service.get(Rebuild).execute();

    expect(await live(contactId, registrationIds)).toEqual(before);
    expect(await told()).toEqual(facts);
  });
});
