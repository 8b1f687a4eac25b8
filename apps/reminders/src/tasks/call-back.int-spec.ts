import type { ServiceTestbed } from '@funnelcast/testing';
import type { StepDefinition } from '../definitions/definition.js';
import { aLetter, aStep, ASequence } from '../testing/a-sequence.js';
import { AWorkspace } from '../testing/a-workspace.js';
import { until } from '../testing/until.js';
import { RecordTaskOutcome } from './record-task-outcome.use-case.js';

describe(RecordTaskOutcome, () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;

  beforeAll(async () => {
    workspace = await AWorkspace.opened();
    service = workspace.service;
  });
  afterAll(() => workspace?.stop());

  const days = (count: number) => new Date(service.clock.now().getTime() + count * 24 * 3_600_000);
  /** Somebody who is to be called within two days. */
  const toBeCalled = async () => {
    const person = await workspace.aContact();
    const sequence = await ASequence.published(service, {
      steps: [
        aStep({
          key: 'call',
          kind: 'task',
          task: { kind: 'call', title: 'Call', script: 'Ask.' },
          expiresAfterMinutes: 2 * 24 * 60,
        }),
        aLetter('talked', { within: { stepKey: 'call', branch: 'positive' } }),
        aLetter('missed', { within: { stepKey: 'call', branch: 'no-answer' } }),
      ],
    });
    await sequence.enrol(person.contactId);
    const [task] = await until(
      () =>
        service.inDatabase<{ id: string }>('select id from task where contact_id = $1', [person.contactId]),
      ({ length }) => length === 1,
    );
    return { person, sequence, taskId: task!.id };
  };
  const tell = (taskId: string, outcome: { outcome?: 'positive'; callBackAt?: Date }) =>
    service.get(RecordTaskOutcome).execute(service.workspaceId, { taskId, by: 'Sam', ...outcome });

  it('lets a walk wait for a call that was put off beyond the time of its task', async () => {
    const { person, taskId } = await toBeCalled();
    const { task } = await tell(taskId, { callBackAt: days(5) });
    expect(task).toMatchObject({ state: 'open', due_at: days(5), expires_at: days(7) });
    workspace.days(6);
    await tell(taskId, { outcome: 'positive' });

    await workspace.received(person.email, 'talked');
    expect(workspace.subjects(person.email)).not.toContain('missed');
  });

  it('goes on as not reached when the longer patience ends too', async () => {
    const { person, taskId } = await toBeCalled();
    await tell(taskId, { callBackAt: days(1) });
    await tell(taskId, { callBackAt: days(3) });
    workspace.days(4.9);
    await expect(tell(taskId, { callBackAt: days(0.01) })).resolves.toMatchObject({
      task: { call_backs: 3 },
    });
    workspace.days(2.2);

    await workspace.received(person.email, 'missed');
    await expect(tell(taskId, { callBackAt: days(1) })).rejects.toMatchObject({ code: 'task-closed' });
  });

  it('keeps the time when the walk stands still meanwhile', async () => {
    const { person, taskId } = await toBeCalled();
    await service.inDatabase(
      `update enrolment set state = 'paused', paused_because = 'by-hand' where contact_id = $1`,
      [person.contactId],
    );
    await tell(taskId, { callBackAt: days(5) });
    const [walk] = await service.inDatabase(
      'select due_at, next_due_at from enrolment where contact_id = $1',
      [person.contactId],
    );
    expect(walk).toEqual({ due_at: days(7), next_due_at: days(7) });
  });

  const moveTo = async (sequence: ASequence, ...steps: StepDefinition[]) => {
    await sequence.save({ steps });
    await sequence.publish();
    expect(await sequence.post('moves', { fromVersion: 1 })).toEqual({ moved: 1 });
  };

  it('is not asked for any more when the walk was moved into a version without the call', async () => {
    const { sequence, taskId } = await toBeCalled();
    await moveTo(sequence, aLetter('written'));
    const stored = await service.inDatabase('select state, reason from task where id = $1', [taskId]);
    expect(stored).toEqual([{ state: 'cancelled', reason: 'step-removed' }]);
    await expect(tell(taskId, { callBackAt: days(1) })).rejects.toMatchObject({ code: 'task-closed' });
  });

  it('may be put off when the walk was moved into a version with the same call', async () => {
    const { person, sequence, taskId } = await toBeCalled();
    const task = { kind: 'call' as const, title: 'Call', script: 'Ask more.' };
    await moveTo(sequence, aStep({ key: 'call', kind: 'task', task }), aLetter('after'));
    await tell(taskId, { callBackAt: days(5) });
    workspace.days(5.5);
    await tell(taskId, { outcome: 'positive' });
    await workspace.received(person.email, 'after');
  });
});
