import { m } from '../messages';
import type { Foreseen } from './types';
import { becauseWords, branchWords, reasonWords } from './words';

const text = m.dryRun.what;

/** One thing that would happen to a person, in words. */
export function foreseenWords({ what, detail }: Pick<Foreseen, 'what' | 'detail'>, step: string): string {
  switch (what) {
    case 'send':
      return text.send(step);
    case 'task':
      return text.task(step);
    case 'skip':
      return text.skip(step, reasonWords(detail ?? ''));
    case 'branch':
      return text.branch(step, branchWords(detail ?? ''));
    case 'wait':
      return text.wait(step);
    case 'rest':
      return text.rest;
    case 'end':
      return detail ? text.ended(becauseWords(detail)) : text.end;
  }
}
