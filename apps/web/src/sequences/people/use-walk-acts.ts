import { m } from '../../messages';
import { confirmLoss, tellDone, tellProblem, tellUndoable } from '../../pieces/tell';
import type { Enrolment } from '../types';
import { useEnrolmentAct } from './enrolments.queries';

const text = m.walkers;

/** Standing still and going on can be taken back; the end cannot, so it is asked for. */
export function useWalkActs({ id, contactName, contactEmail }: Enrolment) {
  const change = useEnrolmentAct();
  const name = contactName || contactEmail || text.someone;
  const act = (kind: 'pause' | 'resumption' | 'end') => change.mutateAsync({ id, act: kind });
  const undoable = (kind: 'pause' | 'resumption', message: string, back: 'pause' | 'resumption') => () =>
    void act(kind).then(() => tellUndoable({ message, undo: () => act(back) }), tellProblem);
  return {
    name,
    pause: undoable('pause', text.paused(name), 'resumption'),
    resume: undoable('resumption', text.resumed(name), 'pause'),
    end: () =>
      confirmLoss({
        title: text.endQuestion(name),
        text: text.endText,
        confirm: text.endConfirm,
        keep: text.endKeep,
        onConfirm: () => void act('end').then(() => tellDone(text.ended(name)), tellProblem),
      }),
  };
}
