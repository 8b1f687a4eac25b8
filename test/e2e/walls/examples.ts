import { SMS } from './letters-and-channels.js';
import type { Examples, Known } from './requests.js';
import { aStageByHand } from './sales-things.js';

const SCORING = {
  rules: [{ id: 'joined', kind: 'engagement', field: 'joined', points: 10, active: true }],
  halfLifeDays: 30,
  hotScore: 90,
  fitThresholds: [40, 20],
  engagementThresholds: [40, 20],
  stages: Object.fromEntries(
    ['A', 'B', 'C'].flatMap((fit) => [1, 2, 3].map((engagement) => [`${fit}${engagement}`, 'nurture'])),
  ),
  overrides: {},
};

/** Asks about a webinar and another segment, so that a rule is a place for ids as well. */
const ruleAbout = ({ webinarId, segmentId }: Known) => ({
  combinator: 'or',
  rules: [
    { field: 'registered', operator: 'at-least', value: { count: 1, webinarId } },
    { field: 'segment', operator: 'is', value: segmentId },
  ],
});

const sequence = ({ webinarId, segmentId, goToSequenceId }: Known) => ({
  name: 'a text',
  definition: {
    trigger: { on: 'segment-entered', match: { segmentId } },
    reentry: { allow: 'never' },
    goals: [{ kind: 'order-paid', match: { webinarId } }],
    restAtEnd: false,
    steps: [{ key: 'on', kind: 'go-to', expiresAfterMinutes: 60, goToSequenceId }],
  },
});

const LADDER = {
  name: 'a text',
  steps: [
    {
      key: 'confirmation',
      anchor: 'enrolment',
      channel: 'email',
      templateKey: 'confirmation',
      subject: 'a text',
      body: 'a text',
      audience: 'everyone',
      offsetMinutes: 0,
      expiresAfterMinutes: 60,
    },
  ],
};

const audienceOf = ({ segmentId }: Known) => ({ kind: 'segment', segmentId });

/** What no shape tells: words of a closed list that is kept elsewhere, parts that belong together, open objects. */
export const EXAMPLES: Examples = {
  'POST /api/v1/rooms/{sessionId}/polls': () => ({ options: ['A', 'B'] }),
  'POST /api/v1/products': () => ({ currency: 'EUR' }),
  'POST /api/v1/offers': (known) => ({ currency: 'EUR', audience: audienceOf(known) }),
  'PATCH /api/v1/offers/{offerId}': (known) => ({ audience: audienceOf(known) }),
  'PUT /api/v1/payment-settings/stripe': () => ({
    secretKey: 'sk_test_0123456789',
    webhookSecret: 'whsec_0123456789abcdef',
  }),
  'POST /api/v1/segments/preview': (known) => ({ rule: ruleAbout(known) }),
  'POST /api/v1/segments': (known) => ({ name: 'Another', rule: ruleAbout(known) }),
  'PATCH /api/v1/segments/{segmentId}': () => ({ name: 'a text' }),
  'PUT /api/v1/scoring-rules': () => ({ ...SCORING, revision: 0 }),
  'POST /api/v1/scoring-rules/preview': () => SCORING,
  'POST /api/v1/hot-list-views': () => ({ name: 'Another' }),
  'PUT /api/v1/sales-team/{memberId}': () => ({ languages: [], timeZones: [], countries: [], tags: [] }),
  'PUT /api/v1/hand-off-settings': () => ({ workingHours: null }),
  'PUT /api/v1/calls/{callId}': () => ({ outcome: 'neutral' }),
  'POST /api/v1/calls': () => ({ outcome: 'neutral' }),
  // Without a stage of one’s own, all of them would go.
  'PUT /api/v1/conveyor': ({ ownStageId, stageId }) => ({
    stages: [...new Set([ownStageId!, stageId!])].map((id, nth) => aStageByHand(id, `Stage ${nth}`)),
  }),
  'POST /api/v1/sales-connections': () => ({ kind: 'webhook', url: 'https://crm.invalid/other' }),
  'POST /api/v1/webinars/{webinarId}/sessions': () => ({ startsAtLocal: '2030-01-01T10:00' }),
  'POST /api/v1/sessions/{sessionId}/move': () => ({ startsAtLocal: '2030-01-01T10:00' }),
  'PUT /api/v1/sequences/{id}': () => LADDER,
  'POST /api/v1/sequences/{id}/preview': () => ({ stepKey: 'confirmation' }),
  'POST /api/v1/sequences/{id}/test': () => ({ stepKey: 'confirmation' }),
  'PUT /api/v1/personal-sequences/{id}/draft': sequence,
  'PUT /api/v1/touch-policy': () => ({ quietFrom: null, quietUntil: null }),
  'PUT /api/v1/channels/sms': () => SMS,
  'PUT /api/v1/channels/telegram': () => ({ botToken: `1:${'a'.repeat(30)}` }),
  'POST /api/v1/channels/{channel}/test': () => ({ address: '+4915112345678' }),
  'PUT /api/v1/channel-addresses/{contactId}/{channel}': () => ({ address: '+4915112345678' }),
  'POST /api/v1/tasks/{taskId}/outcome': () => ({ outcome: 'positive' }),
};
