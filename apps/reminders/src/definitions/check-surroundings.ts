import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import type { FieldProblem } from '@funnelcast/service-kit';
import type { Channel } from '../channels/channel.js';
import { ChannelSettings } from '../channels/channel-settings.js';
import { FindMailSettings } from '../mail-settings/find-mail-settings.query.js';
import { CheckWords } from './check-words.js';
import type { SequenceDefinition, StepDefinition } from './definition.js';
import { bringsSession, countsFromSession, problem } from './definition-problems.policy.js';
import { awaitsAnswers } from './awaited-answers.policy.js';

interface Target {
  id: string;
  state: string;
  definition: SequenceDefinition | null;
}

const TARGETS = `
  select q.id::text, q.state, v.definition from sequence q
  left join sequence_version v on v.sequence_id = q.id and v.version = q.live_version
  where q.id::text = any($1) and q.kind = 'personal'`;

/** What a sequence needs around it: sequences to go on to, channels that are set up, answers that come here. */
@Injectable()
export class CheckSurroundings {
  constructor(
    private readonly words: CheckWords,
    private readonly channels: ChannelSettings,
    private readonly mailSettings: FindMailSettings,
  ) {}

  async problems(
    tx: Transaction,
    of: { id: string; workspaceId: string },
    { definition, brings }: { definition: SequenceDefinition; brings: boolean },
  ): Promise<FieldProblem[]> {
    return [
      ...(await this.targetProblems(tx, of.id, { steps: definition.steps, brings })),
      ...(await this.channelProblems(tx, of.workspaceId, definition)),
    ];
  }

  /** Whoever waits for answers that go to the presenter's own mailbox waits in vain. */
  async warnings(tx: Transaction, definition: SequenceDefinition): Promise<FieldProblem[]> {
    const places = awaitsAnswers(definition);
    if (places.length === 0) return [];
    const { answersHere, receivesMail } = await this.mailSettings.within(tx);
    if (answersHere) return [];
    const [rule, message] = receivesMail
      ? ['answers-elsewhere', 'Answers to letters go to the presenter, so nothing is heard of them here.']
      : [
          'answers-not-received',
          'This installation receives no mail, so nothing is heard of answers to letters.',
        ];
    return places.map((pointer) => problem(pointer, rule!, message!));
  }

  private async channelProblems(
    tx: Transaction,
    workspaceId: string,
    { steps }: SequenceDefinition,
  ): Promise<FieldProblem[]> {
    const used = steps.flatMap((step, nth) => {
      const found = channelOf(step);
      return found ? [{ channel: found, pointer: `/steps/${nth}/${POINTERS[found]}` }] : [];
    });
    const rules = new Map<Channel, string | undefined>();
    for (const channel of new Set(used.map((one) => one.channel)))
      rules.set(channel, await this.lackOf(tx, workspaceId, channel));
    return used.flatMap(({ channel, pointer }) => {
      const rule = rules.get(channel);
      return rule ? [problem(pointer, rule, LACKS[rule]!)] : [];
    });
  }

  private async lackOf(tx: Transaction, workspaceId: string, channel: Channel): Promise<string | undefined> {
    const kept = await this.channels.find(tx, workspaceId, channel);
    if (!kept) return 'channel-not-set-up';
    return kept.settings && !kept.disabledAt ? undefined : 'channel-not-working';
  }

  private async targetProblems(
    tx: Transaction,
    id: string,
    { steps, brings }: { steps: StepDefinition[]; brings: boolean },
  ): Promise<FieldProblem[]> {
    const asked = steps.flatMap(({ kind, goToSequenceId }, nth) =>
      kind === 'go-to' && goToSequenceId ? [{ nth, target: goToSequenceId }] : [],
    );
    if (asked.length === 0) return [];
    const known = await tx.query<Target[]>(TARGETS, [asked.map(({ target }) => target)]);
    const problems: FieldProblem[] = [];
    for (const { nth, target } of asked) {
      const pointer = `/steps/${nth}/goToSequenceId`;
      const sequence = known.find((one) => one.id === target);
      if (target === id) problems.push(problem(pointer, 'itself', 'A sequence cannot go to itself.'));
      else if (!sequence) problems.push(problem(pointer, 'unknown', 'There is no such sequence.'));
      else if (sequence.state !== 'live')
        problems.push(problem(pointer, 'not-live', 'Publish that sequence first.'));
      else if (!brings && sequence.definition && (await this.needsSession(tx, sequence.definition)))
        problems.push(
          problem(
            pointer,
            'needs-session',
            'That sequence speaks of a session, and nobody brings one along.',
          ),
        );
    }
    return problems;
  }

  /**
   * Whether somebody without a session could not walk it: it counts from one, speaks of one, or leads to what does, over
   * however many sequences; they may go round in circles.
   */
  async needsSession(tx: Transaction, definition: SequenceDefinition): Promise<boolean> {
    const seen = new Set<string>();
    let level: readonly (SequenceDefinition | null)[] = [definition];
    while (level.length > 0) {
      for (const one of level) if (await this.speaksOfSession(one)) return true;
      const next = level
        .flatMap((one) => one?.steps.flatMap(({ goToSequenceId }) => goToSequenceId ?? []) ?? [])
        .filter((target) => !seen.has(target));
      for (const target of next) seen.add(target);
      const targets = next.length > 0 ? await tx.query<Target[]>(TARGETS, [next]) : [];
      level = targets.map((target) => target.definition);
    }
    return false;
  }

  private async speaksOfSession(definition: SequenceDefinition | null): Promise<boolean> {
    if (!definition || !bringsSession(definition.trigger)) return false;
    if (definition.steps.some((step) => countsFromSession(step, definition))) return true;
    return (await this.words.execute(definition.steps, false)).length > 0;
  }
}

function channelOf({ kind, message }: StepDefinition): Channel | undefined {
  if (kind === 'webhook') return 'webhook';
  if (kind !== 'message' || !message || message.channel === 'email') return undefined;
  return message.channel;
}

const POINTERS: Record<Channel, string> = {
  sms: 'message/channel',
  telegram: 'message/channel',
  webhook: 'webhookEvent',
};

const LACKS: Record<string, string> = {
  'channel-not-set-up': 'This channel is not set up yet.',
  'channel-not-working': 'This channel has been switched off, or has to be set up anew.',
};
