import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock, type FieldProblem } from '@funnelcast/service-kit';
import { knownZone } from '../letters/local-time.js';
import { type TaskRow, tasksById } from '../tasks/task-rows.js';
import { TaskWords } from '../tasks/task-words.js';
import { LetterPdf, type PaperLetter } from './letter-pdf.js';
import { LetterSenders } from './letter-senders.js';
import { addressLines, type PostalAddress } from './postal-address.js';
import { PostalAddresses } from './postal-addresses.js';
import { LettersNotPrintable } from './posted-letter.errors.js';

/** The parts of which a letter on paper is made. */
@Injectable()
export class PaperParts {
  constructor(
    readonly words: TaskWords,
    readonly addresses: PostalAddresses,
    readonly senders: LetterSenders,
    readonly pdf: LetterPdf,
  ) {}
}

/** Makes the letters of several tasks into one PDF, all of them or none, and marks them as printed. */
@Injectable()
export class PrintLetters {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly parts: PaperParts,
    private readonly clock: Clock,
  ) {}

  async execute(workspaceId: string, ids: readonly string[]): Promise<Readable> {
    const now = this.clock.now();
    const letters = await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const written = await this.writeAll(tx, ids, now);
      await tx.query('update task set exported_at = $2 where id = any($1)', [ids, now]);
      return written;
    });
    return this.parts.pdf.print(letters, `Letters, ${now.toISOString().slice(0, 10)}`);
  }

  private async writeAll(tx: Transaction, ids: readonly string[], now: Date): Promise<PaperLetter[]> {
    const tasks = new Map((await tasksById(tx, now, ids)).map((task) => [task.id, task]));
    const addresses = await this.parts.addresses.of(
      tx,
      [...tasks.values()].map((task) => task.contact_id),
    );
    const sender = await this.parts.senders.find(tx);
    const problems: FieldProblem[] = [];
    const letters: PaperLetter[] = [];
    for (const [nth, id] of ids.entries()) {
      const task = tasks.get(id);
      const letter = this.write(task, task && addresses.get(task.contact_id), sender, now);
      if (typeof letter === 'string') {
        problems.push({ pointer: `/ids/${nth}`, rule: letter, message: `${id}: ${letter}` });
      } else letters.push(letter);
    }
    if (problems.length > 0) throw new LettersNotPrintable(problems);
    return letters;
  }

  /** The letter, or what is missing. */
  private write(
    task: TaskRow | undefined,
    address: PostalAddress | undefined,
    sender: string | null,
    now: Date,
  ): PaperLetter | string {
    if (task?.kind !== 'letter') return 'letter-not-found';
    if (task.state !== 'open' && task.state !== 'done') return `letter-${task.state}`;
    if (!address) return 'postal-address-missing';
    const { title, script, problem } = this.parts.words.of(task);
    if (problem) return problem;
    return {
      sender: sender ?? task.workspace_name ?? '',
      address: addressLines(address),
      date: dateOf(now, task),
      subject: title,
      text: script,
    };
  }
}

/** In the reader's own language, and the day that it is where they are. */
function dateOf(now: Date, { locale, time_zone, workspace_zone }: TaskRow): string {
  const timeZone = knownZone(time_zone, workspace_zone);
  const options = { dateStyle: 'long', timeZone } as const;
  try {
    return new Intl.DateTimeFormat(locale, options).format(now);
  } catch {
    return new Intl.DateTimeFormat('en', options).format(now);
  }
}
