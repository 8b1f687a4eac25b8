import { randomUUID } from 'node:crypto';
import { eventually, type Studio } from '@funnelcast/demo';
import { invited } from './invited.js';
import type { Known } from './requests.js';
import type { Made, Words } from './place.js';

export const SELLER = {
  role: 'seller',
  languages: [],
  timeZones: [],
  countries: [],
  tags: [],
  rungs: [],
  maxLoad: null,
  away: false,
};

/** Rules about people, and what sales does with them. */
export async function salesAround(
  owner: Studio,
  { text, email }: Words,
  { sessionId, contactId, registrationId, webinarId }: Known,
): Promise<Known> {
  const segment = await owner.post<Made>('/api/v1/segments', { name: text, rule: whoRegistered(webinarId!) });
  const deleted = await owner.post<Made>('/api/v1/segments', {
    name: `${text}, deleted`,
    rule: whoRegistered(webinarId!),
  });
  await owner.delete(`/api/v1/segments/${deleted.id}`);
  const view = await owner.post<Made>('/api/v1/hot-list-views', {
    name: text,
    shared: true,
    filter: { memberOf: segment.id },
  });
  const seller = await aSeller(owner, `seller-${email}`);
  const colleague = await aSeller(owner, `colleague-${email}`);
  const toAnybody = { stage: 'any', rung: 'any', role: 'seller', territory: false, choose: 'least-load' };
  await owner.put('/api/v1/hand-off-settings', {
    acceptMinutes: 60,
    workingHours: null,
    rules: [toAnybody],
  });
  await owner.post('/api/v1/hand-offs', { contactIds: [contactId] });
  const callId = randomUUID();
  await owner.put(`/api/v1/calls/${callId}`, { contactId, outcome: 'neutral', note: text });
  const connection = await owner.post<Made>('/api/v1/sales-connections', {
    kind: 'webhook',
    name: text,
    url: 'https://crm.invalid/hook',
  });
  await owner.post('/api/v1/crm-pushes', {
    sessionId,
    connectionId: connection.id,
    registrationIds: [registrationId],
  });
  const stage = await aStage(owner, contactId!, text);
  return {
    segmentId: segment.id,
    'restore.segmentId': deleted.id,
    memberOf: segment.id,
    viewId: view.id,
    userId: seller,
    memberId: seller,
    fromMemberId: seller,
    toMemberId: colleague,
    owner: seller,
    callId,
    connectionId: connection.id,
    stageId: stage,
    'stages.id': stage,
  };
}

export const whoRegistered = (webinarId: string) => ({
  combinator: 'and',
  rules: [{ field: 'registered', operator: 'at-least', value: { count: 1, webinarId } }],
});

async function aSeller(owner: Studio, email: string): Promise<string> {
  const seller = await invited(owner, email, 'sales');
  const { userId } = await seller.get<{ userId: string }>('/api/v1/me');
  await eventually(async () => {
    const { items } = await owner.get<{ items: { memberId: string }[] }>('/api/v1/sales-team');
    expect(items.map(({ memberId }) => memberId)).toContain(userId);
  });
  await owner.put(`/api/v1/sales-team/${userId}`, SELLER);
  return userId;
}

export const aStageByHand = (id: string | null, text = 'A stage') => ({
  id,
  name: text,
  result: 'a result',
  owner: 'seller',
  gives: 'a price',
  gets: 'half an hour',
  script: text,
  get: { kind: 'by-hand' },
  overtakes: false,
  stuckDays: 7,
});

async function aStage(owner: Studio, contactId: string, text: string): Promise<string> {
  const { stages } = await owner.put<{ stages: { stageId: string }[] }>('/api/v1/conveyor', {
    stages: [aStageByHand(null, text)],
  });
  const { stageId } = stages[0]!;
  await owner.put(`/api/v1/conveyor/contacts/${contactId}/stages/${stageId}`, { note: text });
  return stageId;
}
