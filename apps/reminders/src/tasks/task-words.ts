import { Injectable } from '@nestjs/common';
import { MessageRenderer } from '../channels/message-renderer.js';
import { LetterRefused } from '../letters/letter.errors.js';
import { PersonalLinks } from '../letters/personal-links.js';
import { letterValuesOf } from '../letters/values-of-touch.js';
import type { LeasedTouch } from '../touches/lease-due-touches.js';
import type { TaskRow } from './task-rows.js';

export interface TaskText {
  title: string;
  script: string;
  /** Why the words are as they were written, with their tags: a value is missing. */
  problem: string | null;
}

/** The words of a task, with the same values as a letter to that person. */
@Injectable()
export class TaskWords {
  constructor(
    private readonly renderer: MessageRenderer,
    private readonly links: PersonalLinks,
  ) {}

  /** A human can make a call in spite of a hole in the script, so it is shown and told. */
  of(task: TaskRow): TaskText {
    const { raw_title: title, raw_script: script } = task;
    try {
      // The part of a touch that the values of a letter come from is the same here.
      const values = letterValuesOf(task as unknown as LeasedTouch, this.links, task.locale);
      const { subject, text } = this.renderer.render({ subject: title, body: script }, values);
      return { title: subject, script: text, problem: null };
    } catch (error) {
      if (!(error instanceof LetterRefused)) throw error;
      return { title, script, problem: error.reason };
    }
  }
}
