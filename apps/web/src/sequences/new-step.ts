import { m } from '../messages';
import { newKey } from './outline';
import type { Definition, Step, StepKind } from './types';

export const STEP_KINDS: readonly StepKind[] = [
  'message',
  'task',
  'wait',
  'condition',
  'split',
  'mark',
  'go-to',
  'webhook',
  'end',
];

const DAY = 24 * 60;
/** Long enough for a weekend in between. */
const USEFUL_MINUTES = 3 * DAY;

/** A step of a kind with what it cannot do without; the rest its author writes. */
export function newStep(kind: StepKind): Step {
  return { key: newKey(kind), kind, expiresAfterMinutes: USEFUL_MINUTES, ...contentOf(kind) };
}

function contentOf(kind: StepKind): Partial<Step> {
  switch (kind) {
    case 'message':
      return { message: { channel: 'email', subject: '', body: '', sells: false } };
    case 'task':
      return { task: { kind: 'call', title: '', script: '' } };
    case 'wait':
      return { wait: { for: { kind: 'joined', match: {} }, timeoutMinutes: 2 * DAY } };
    case 'condition':
      return { condition: { join: 'all', clauses: [] } };
    case 'split':
      return { split: [1, 2].map((number) => ({ name: m.stepPanel.newBranch(number), weight: 50 })) };
    case 'mark':
      return { mark: { addTags: [] } };
    case 'go-to':
    case 'webhook':
    case 'end':
      return {};
  }
}

const WITH_SESSION: readonly Definition['trigger']['on'][] = [
  'registered',
  'registration-cancelled',
  'attendance-settled',
  'joined',
  'poll-answered',
  'question-asked',
  'offer-presented',
  'offer-clicked',
  'order-placed',
  'order-paid',
  'order-refunded',
  'order-cancelled',
];

/** The ready-made segments are those of a session's people; a segment by rule knows people and no session. */
const SEGMENTS_OF_SESSION = ['attended', 'no-show', 'left-early', 'stayed-to-offer', 'clicked', 'bought'];

/** Whether steps can be timed around a session. */
export function bringsSession({ trigger: { on, match = {} } }: Definition): boolean {
  if (on !== 'segment-entered' && on !== 'segment-left') return WITH_SESSION.includes(on);
  return SEGMENTS_OF_SESSION.includes(match['segmentId'] ?? match['segment'] ?? '');
}

/** Whether a step’s message sells something that it names itself. */
export function namesOffer({ message }: Step): boolean {
  return Boolean(message?.sells && (message.offerId ?? message.nextRung));
}
