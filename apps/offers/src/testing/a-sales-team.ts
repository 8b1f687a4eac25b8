import { randomUUID } from 'node:crypto';
import { ContactCaptured, MemberJoined } from '@funnelcast/contracts';
import type { ServiceTestbed } from '@funnelcast/testing';
import { until } from './until.js';

export interface SalesPerson {
  memberId: string;
  name: string;
}

/** A workspace of its own with people who sell, and people to sell to. */
export class ASalesTeam {
  constructor(
    readonly service: ServiceTestbed,
    readonly workspaceId: string = randomUUID(),
  ) {}

  async joins(name: string, profile: object | null = {}): Promise<SalesPerson> {
    const memberId = randomUUID();
    const { workspaceId } = this;
    const email = `${name.toLowerCase()}@example.org`;
    const joinedAt = this.service.clock.now().toISOString();
    await this.service.receive(MemberJoined, [
      { workspaceId, data: { memberId, name, email, role: 'sales', joinedAt } },
    ]);
    if (profile) await this.put(`/sales-team/${memberId}`, salesProfile(profile));
    return { memberId, name };
  }

  async contact(name = 'Ada', changed: object = {}): Promise<string> {
    const contactId = randomUUID();
    const { workspaceId } = this;
    const consent = { text: 'Yes', givenAt: '2026-03-01T00:00:00.000Z', source: 'form' };
    const who = { email: `${contactId}@example.org`, name, timeZone: 'Europe/Berlin', locale: 'de' };
    await this.service.receive(ContactCaptured, [
      { workspaceId, data: { contactId, ...who, consent, ...changed } },
    ]);
    return contactId;
  }

  /** One after the other, as pages of facts come. */
  async contacts(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let nth = 0; nth < count; nth += 1) ids.push(await this.contact(`Ada ${nth}`));
    return ids;
  }

  /** As whoever scores would write it, once there is nothing left to be judged. */
  async ready(contactId: string, stage = 'sales-ready'): Promise<void> {
    const waiting = 'select count(*)::integer as waiting from lead_check';
    await until(
      () => this.service.inDatabase<{ waiting: number }>(waiting),
      ([row]) => row!.waiting === 0,
    );
    await this.service.inDatabase(
      `insert into lead (contact_id, workspace_id, stage, stage_reason, engagement) values ($1, $2, $3, 'clicked twice', 5)
       on conflict (contact_id) do update set stage = excluded.stage, stage_reason = excluded.stage_reason,
         engagement = excluded.engagement`,
      [contactId, this.workspaceId, stage],
    );
  }

  async ask(method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object, who: object = {}) {
    const { workspaceId } = this;
    const answer = await this.service
      .http()
      [method](`/api/v1${path}`)
      .set(await this.service.asMember({ workspaceId, role: 'owner', ...who }))
      .send(body);
    return answer;
  }

  async put(path: string, body: object): Promise<void> {
    const answer = await this.ask('put', path, body);
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  }

  as = (
    { memberId, name }: SalesPerson,
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    body?: object,
  ) => this.ask(method, path, body, { userId: memberId, name, role: 'sales' });

  offer = (...contactIds: string[]) => this.ask('post', '/hand-offs', { contactIds });
  accept = (who: SalesPerson, contactId: string) =>
    this.as(who, 'put', `/hand-offs/${contactId}/acceptance`, {});

  /** Who has them, and how. */
  async lead(
    contactId: string,
  ): Promise<{ state: string; memberName: string | null } & Record<string, unknown>> {
    return (await this.ask('get', `/hand-offs/${contactId}`)).body;
  }
}

export const salesProfile = (changed: object = {}) => ({
  role: 'seller',
  languages: [],
  timeZones: [],
  countries: [],
  tags: [],
  rungs: [],
  maxLoad: null,
  away: false,
  ...changed,
});
