import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock, type FieldProblem, InvalidInput } from '@funnelcast/service-kit';
import { FIRST_LANGUAGE, wordsIn } from '../languages/languages.js';
import type { SpokenLetter } from '../letters/letter-language.js';
import { LetterRefused } from '../letters/letter.errors.js';
import { LetterRenderer } from '../letters/letter-renderer.js';
import { Waves } from '../waves/waves.js';
import { SequenceNotFound } from './sequence.errors.js';
import { type Sequence, Sequences } from './sequences.js';
import type { Step } from './step.js';

const MOVE_CURSORS = `
  update enrolment e set next_step = n.key, next_due_at = n.due_at
  from enrolment x
  left join lateral (
    select s.key, x.enrolled_at + make_interval(mins => s.offset_minutes) as due_at
    from sequence_step s
    where s.sequence_id = x.sequence_id and s.anchor = 'enrolment'
      and x.enrolled_at + make_interval(mins => s.offset_minutes) > $2
    order by s.offset_minutes, s.key limit 1
  ) n on true
  where e.id = x.id and x.sequence_id = $1 and not x.cancelled
    and (x.next_due_at is null or x.next_due_at > $2)
    and (x.next_step, x.next_due_at) is distinct from (n.key, n.due_at)`;

/** Changes the letters of a workspace. What is still to come follows the new text and times; what was sent stays sent. */
@Injectable()
export class ReplaceSequence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sequences: Sequences,
    private readonly waves: Waves,
    private readonly renderer: LetterRenderer,
    private readonly clock: Clock,
  ) {}

  async execute(
    workspaceId: string,
    id: string,
    { name, steps }: { name: string; steps: Step[] },
  ): Promise<Sequence> {
    await this.refuseUnreadable(steps);
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const [known] = await tx.query<{ id: string }[]>('select id from sequence where id = $1 for update', [
        id,
      ]);
      if (!known) throw new SequenceNotFound();
      await tx.query('update sequence set name = $2 where id = $1', [id, name]);
      await this.sequences.saveSteps(tx, id, workspaceId, steps);
      await this.followSteps(tx, id);
      const [sequence] = await this.sequences.find(tx, id);
      return sequence!;
    });
  }

  private async followSteps(tx: Transaction, id: string): Promise<void> {
    const now = this.clock.now();
    await tx.query(
      `delete from wave w where w.sequence_id = $1 and w.status in ('waiting', 'skipped')
         and not exists (
           select 1 from sequence_step s where s.sequence_id = $1 and s.key = w.step_key and s.anchor <> 'enrolment'
         )`,
      [id],
    );
    const sessions = await tx.query<{ id: string }[]>(
      `select s.id from session s left join session_run r on r.session_id = s.id
       where not s.cancelled and (s.starts_at > $1 or r.ended_at > $1 - interval '30 days')`,
      [now],
    );
    await this.waves.plan(
      tx,
      sessions.map((session) => session.id),
      now,
      'edit',
    );
    await tx.query(MOVE_CURSORS, [id, now]);
  }

  private async refuseUnreadable(steps: Step[]): Promise<void> {
    const problems = (await Promise.all(steps.map((step, index) => this.problemsOf(step, index)))).flat();
    if (problems.length > 0) throw new InvalidInput(problems);
  }

  private async problemsOf(step: Step, index: number): Promise<FieldProblem[]> {
    if (step.anchor !== 'session-start' && step.offsetMinutes < 0) {
      const message = 'only the start of a session has a before';
      return [{ pointer: `/steps/${index}/offsetMinutes`, rule: 'min', message }];
    }
    if (step.audience !== 'everyone' && step.anchor !== 'session-end') {
      const message = 'who came is known only after the session';
      return [{ pointer: `/steps/${index}/audience`, rule: 'isIn', message }];
    }
    const own = { language: FIRST_LANGUAGE, subject: step.subject, body: step.body };
    const problems = await Promise.all([
      this.unreadable(own, `/steps/${index}`),
      ...(step.translations ?? []).map((translation, nth) =>
        this.unreadable(translation, `/steps/${index}/translations/${nth}`),
      ),
    ]);
    return problems.flat();
  }

  private async unreadable(letter: SpokenLetter, pointer: string): Promise<FieldProblem[]> {
    try {
      await this.renderer.check(letter, wordsIn(letter.language).sample, letter.language);
      return [];
    } catch (error) {
      if (!(error instanceof LetterRefused)) throw error;
      return [{ pointer: `${pointer}/body`, rule: 'liquid', message: error.reason }];
    }
  }
}
