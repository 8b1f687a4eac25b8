import type { ServiceTestbed } from '@funnelcast/testing';
import type { SequenceDefinition, StepDefinition } from '../definitions/definition.js';

const DAY = 24 * 60;

/** A step with what every step has; the rest is the test’s. */
export function aStep(step: Partial<StepDefinition> & Pick<StepDefinition, 'key' | 'kind'>): StepDefinition {
  return { expiresAfterMinutes: DAY, ...step };
}

export function aLetter(key: string, more: Partial<StepDefinition> = {}, subject = key): StepDefinition {
  return aStep({
    key,
    kind: 'message',
    message: { channel: 'email', subject, body: `This is ${key}.`, sells: false },
    ...more,
  });
}

export function daysLater(days: number, at?: string): Pick<StepDefinition, 'timing'> {
  return { timing: { anchor: 'previous', offsetDays: days, offsetMinutes: 0, ...(at ? { at } : {}) } };
}

export function aDefinition(definition: Partial<SequenceDefinition>): SequenceDefinition {
  return {
    trigger: { on: 'by-hand' },
    reentry: { allow: 'never' },
    goals: [],
    restAtEnd: false,
    steps: [],
    ...definition,
  };
}

/** A sequence of a test, through the API that members use. */
export class ASequence {
  private constructor(
    private readonly service: ServiceTestbed,
    readonly id: string,
  ) {}

  static async published(
    service: ServiceTestbed,
    definition: Partial<SequenceDefinition>,
  ): Promise<ASequence> {
    const sequence = await ASequence.drafted(service, definition);
    await sequence.publish();
    return sequence;
  }

  static async drafted(service: ServiceTestbed, definition: Partial<SequenceDefinition>): Promise<ASequence> {
    const created = await service
      .http()
      .post('/api/v1/personal-sequences')
      .set(await service.asMember())
      .send({ name: 'A sequence' })
      .expect(201);
    const sequence = new ASequence(service, (created.body as { id: string }).id);
    await sequence.save(definition);
    return sequence;
  }

  async save(definition: Partial<SequenceDefinition>): Promise<{ problems: { pointer: string }[] }> {
    const answer = await this.service
      .http()
      .put(`/api/v1/personal-sequences/${this.id}/draft`)
      .set(await this.service.asMember())
      .send({ name: 'A sequence', definition: aDefinition(definition) })
      .expect(200);
    return answer.body as { problems: { pointer: string }[] };
  }

  async publish(): Promise<void> {
    await this.post('publication');
  }

  async enrol(...contactIds: string[]): Promise<void> {
    await this.service
      .http()
      .post('/api/v1/enrolments')
      .set(await this.service.asMember())
      .send({ sequenceId: this.id, contactIds })
      .expect(200);
  }

  async post(path: string, body: object = {}): Promise<unknown> {
    const answer = await this.service
      .http()
      .post(`/api/v1/personal-sequences/${this.id}/${path}`)
      .set(await this.service.asMember())
      .send(body)
      .expect(200);
    return answer.body;
  }

  async progress(): Promise<Progress> {
    const answer = await this.service
      .http()
      .get(`/api/v1/personal-sequences/${this.id}/progress`)
      .set(await this.service.asMember())
      .expect(200);
    return answer.body as Progress;
  }
}

export interface Progress {
  active: number;
  paused: number;
  resting: number;
  finished: number;
  ended: { because: string; count: number }[];
  versions: { version: number; walking: number }[];
  steps: {
    stepKey: string;
    here: number;
    sent: number;
    skipped: { reason: string; count: number }[];
    passed: { branch: string | null; count: number }[];
  }[];
}
