import { useState } from 'react';
import { asProblem, Problem } from '../../http/problem';
import { problemText } from '../../http/problem-text';
import { m } from '../../messages';
import { useCreateOffer } from '../../offers/offers.queries';
import { useScheduleSession } from '../sessions.queries';
import type { Webinar } from '../types';
import { detailsOf } from '../webinar-fields';
import { useCreateWebinar, useEditWebinar } from '../webinars.queries';
import { type Draft, offerOf } from './draft';

export type Part = 'webinar' | 'session' | 'offer';

/** Which of the three was refused; what was saved before it stays saved. */
export interface Refusal {
  part: Part;
  problem: Problem;
}

/** One draft, up to three requests: when a later one is refused, trying again repeats none of those before it. */
export function useNewWebinar() {
  const [webinar, setWebinar] = useState<Webinar>();
  const [planned, setPlanned] = useState(false);
  const [saving, setSaving] = useState(false);
  const create = useCreateWebinar();
  const edit = useEditWebinar(webinar?.id ?? '');
  const schedule = useScheduleSession();
  const offer = useCreateOffer();

  /** Resolves with what was refused, or with the webinar when all is saved. */
  async function save(draft: Draft): Promise<Webinar | Refusal> {
    let part: Part = 'webinar';
    setSaving(true);
    try {
      const details = detailsOf(draft);
      const saved = webinar ? await edit.mutateAsync(details) : await create.mutateAsync(details);
      setWebinar(saved);
      part = 'session';
      const { startsAtLocal, timeZone } = draft;
      if (!planned) await schedule.mutateAsync({ webinarId: saved.id, startsAtLocal, timeZone });
      setPlanned(true);
      part = 'offer';
      if (draft.withOffer) await offer.mutateAsync({ webinarId: saved.id, ...offerOf(draft) });
      return saved;
    } catch (error) {
      return { part, problem: asProblem(error) };
    } finally {
      setSaving(false);
    }
  }

  return { save, saving };
}

/** A refusal in words that say what is saved already. */
export function refusalText({ part, problem }: Refusal): string {
  const reason = problemText(problem);
  if (part === 'session') return `${m.newWebinar.sessionFailed} ${reason}`;
  return part === 'offer' ? `${m.newWebinar.offerFailed} ${reason}` : reason;
}
