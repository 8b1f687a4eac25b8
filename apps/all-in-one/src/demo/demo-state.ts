import type {
  Act,
  Counts,
  FailedLine,
  GuestLine,
  ProgressLine,
  ResultLine,
  StageLine,
  Wait,
} from '@funnelcast/demo';

/** Nothing is played; it is played; it has been played and is still being served; it has come to grief. */
export type DemoPhase = 'idle' | 'playing' | 'played' | 'failed';

/** Everything a page shows of the demo. */
export interface DemoState {
  phase: DemoPhase;
  people: number;
  guestName?: string;
  act: Act;
  share: number;
  minute?: number;
  waitingFor?: Wait;
  counts: Counts;
  /** Where the demo's installation serves. */
  origin?: string;
  stage?: StageLine['paths'];
  guest?: GuestLine;
  result?: ResultLine;
  failure?: { code: FailedLine['code']; message: string };
}

const NOTHING: Counts = { registered: 0, mails: 0, present: 0, votes: 0, clicks: 0, orders: 0 };

export const IDLE: DemoState = { phase: 'idle', people: 0, act: 'start', share: 0, counts: NOTHING };

export function beginning(people: number, guestName?: string): DemoState {
  return { ...IDLE, phase: 'playing', people, guestName };
}

/** What one line of the program changes. */
export function afterLine(state: DemoState, line: ProgressLine): DemoState {
  switch (line.type) {
    case 'open':
      return { ...state, origin: line.origin };
    case 'stage':
      return { ...state, stage: line.paths };
    case 'guest':
      return { ...state, guest: line };
    case 'step': {
      const { act, share, minute, waitingFor, counts = state.counts } = line;
      return { ...state, act, share, minute, waitingFor, counts };
    }
    case 'result':
      return { ...state, phase: 'played', share: 1, result: line };
    case 'failed':
      return { ...state, phase: 'failed', failure: { code: line.code, message: line.message } };
  }
}

/** The program is gone. What it said of its end stays; an end without a word is a failure unless it was asked for. */
export function afterEnd(
  state: DemoState,
  { asked, lastWords }: { asked: boolean; lastWords: string },
): DemoState {
  if (asked) return IDLE;
  if (state.phase === 'failed') return state;
  return { ...state, phase: 'failed', failure: { code: 'failed', message: lastWords } };
}

/** A line that is not for us, such as a warning of the runtime, is none. */
export function parseLine(text: string): ProgressLine | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const line = JSON.parse(text) as ProgressLine;
    return KNOWN.has(line.type) ? line : undefined;
  } catch {
    return undefined;
  }
}

const KNOWN = new Set<string>([
  'open',
  'stage',
  'guest',
  'step',
  'result',
  'failed',
] satisfies ProgressLine['type'][]);
