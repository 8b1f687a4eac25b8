import { randomUUID } from 'node:crypto';
import { OfferPublished, RegistrationConfirmed, SessionScheduled } from '@funnelcast/contracts';
import { SignedLinks } from '@funnelcast/service-kit';
import type { ServiceTestbed } from '@funnelcast/testing';
import { eventually } from './eventually.js';
import type { RoomClient } from './room-client.js';

export interface Person {
  registrationId: string;
  contactId: string;
  name: string;
  token: string;
}

/** A session as registration would have told us of it, an hour ahead of the testbed's clock. */
export class GivenRoom {
  readonly sessionId = randomUUID();
  readonly webinarId = randomUUID();

  constructor(
    private readonly service: ServiceTestbed,
    readonly workspaceId: string = service.workspaceId,
  ) {}

  async schedule({ durationMinutes = 60 }: { durationMinutes?: number } = {}): Promise<this> {
    const { sessionId, webinarId, workspaceId } = this;
    const startsAt = new Date(this.service.clock.now().getTime() + 3_600_000).toISOString();
    const data = {
      sessionId,
      webinarId,
      title: 'Sell without selling',
      slug: 'sell',
      presenterName: 'Grace Hopper',
      presenterEmail: null,
      videoUrl: '/sample.mp4',
      startsAt,
      durationMinutes,
      timeZone: 'Europe/Berlin',
      revision: 0,
    };
    await this.service.receive(SessionScheduled, [{ workspaceId, data }]);
    return this;
  }

  async register(...names: string[]): Promise<Person[]> {
    const people = names.map((name) => this.person(name));
    await this.service.receive(
      RegistrationConfirmed,
      people.map(({ registrationId, contactId, name }, n) => ({
        workspaceId: this.workspaceId,
        data: {
          registrationId,
          contactId,
          sessionId: this.sessionId,
          webinarId: this.webinarId,
          email: `person-${n}@example.org`,
          name,
          timeZone: 'UTC',
          locale: 'en',
          startsAt: this.service.clock.now().toISOString(),
        },
      })),
    );
    return people;
  }

  async offer(): Promise<string> {
    const offerId = randomUUID();
    const { webinarId, workspaceId } = this;
    const data = {
      offerId,
      webinarId,
      title: 'The course',
      description: 'Eight weeks',
      amountMinor: 49_000,
      currency: 'EUR',
    };
    await this.service.receive(OfferPublished, [{ workspaceId, data }]);
    return offerId;
  }

  /** As the presenter does it in the console; resolves with the room afterwards. */
  async act(path: string, body: object = {}, member: { role?: 'owner' | 'presenter' | 'sales' } = {}) {
    return this.service
      .http()
      .post(`/api/v1/rooms/${this.sessionId}/${path}`)
      .set(await this.service.asMember({ workspaceId: this.workspaceId, ...member }))
      .send(body);
  }

  /** Leaves and waits until that is recorded, so that the clock may be moved afterwards. */
  async leave(client: RoomClient, { registrationId }: Person): Promise<void> {
    const open = await this.openSpans(registrationId);
    await client.leave();
    await eventually(async () => expect(await this.openSpans(registrationId)).toBe(open - 1));
  }

  async openSpans(registrationId: string): Promise<number> {
    const spans = await this.service.inDatabase(
      'select from presence_span where session_id = $1 and registration_id = $2 and closed_at is null',
      [this.sessionId, registrationId],
    );
    return spans.length;
  }

  async poll(question = 'Do you sell?', options = ['Yes', 'Not yet']) {
    const { body } = await this.act('polls', { question, options });
    return body as { id: string; options: { id: string; text: string }[] };
  }

  async openPoll() {
    const poll = await this.poll();
    await this.act(`polls/${poll.id}/open`);
    return poll;
  }

  private person(name: string): Person {
    const registrationId = randomUUID();
    const token = this.service.get(SignedLinks).issue('join', registrationId);
    return { registrationId, contactId: randomUUID(), name, token };
  }
}
