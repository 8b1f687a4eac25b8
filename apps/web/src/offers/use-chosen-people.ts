import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { m } from '../messages';
import { tellProblem, tellRefused } from '../pieces/tell';
import { placeInHotList, readHotListRows } from './hot-list.queries';
import type { HotListFilter, HotPerson } from './types';

/** What the platform takes at a time. */
const MOST_CHOSEN = 500;

export interface ChosenPeople {
  people: readonly HotPerson[];
  has: (person: HotPerson | undefined) => boolean;
  /** Chooses, or takes it back; as a range, everybody from the one before up to here. */
  toggle: (index: number, person: HotPerson, asRange: boolean) => void;
  /** Everybody from one row to another, before or after it, also those that are not read yet. */
  setRange: (from: number, to: number, chosen: boolean) => void;
  clear: () => void;
}

interface State {
  /** Of which list. */
  list: string;
  people: ReadonlyMap<string, HotPerson>;
  /** Who was chosen last: a range begins there. */
  last?: { index: number; registrationId: string };
}

const nobody = (list: string): State => ({ list, people: new Map() });

/** Who is chosen from a list, by person and not by row, so that they stay chosen when it moves; another filter chooses nobody. */
export function useChosenPeople(sessionId: string, filter: HotListFilter): ChosenPeople {
  const queries = useQueryClient();
  const list = `${sessionId} ${JSON.stringify(filter)}`;
  const [state, setState] = useState(() => nobody(list));
  // Before anything is shown: what was chosen elsewhere is not to be seen for a moment.
  if (state.list !== list) setState(nobody(list));

  const set = (some: readonly HotPerson[], chosen: boolean, last?: State['last']) => {
    if (chosen && state.people.size + newAmong(state.people, some) > MOST_CHOSEN)
      tellRefused(m.hotLeads.chosen.most(MOST_CHOSEN));
    setState((now) =>
      // Rows that came after another filter was set are of no list any more.
      now.list === list
        ? { list, people: withPeople(now.people, some, chosen), last: last ?? now.last }
        : now,
    );
  };
  const setRange = (from: number, to: number, chosen: boolean, last?: State['last']) => {
    const rows = nearest(from, to);
    if (rows.cut) tellRefused(m.hotLeads.chosen.most(MOST_CHOSEN));
    void readHotListRows(queries, sessionId, filter, rows).then(
      (some) => set(some, chosen, last),
      tellProblem,
    );
  };
  return {
    people: [...state.people.values()],
    has: (person) => person !== undefined && state.people.has(person.registrationId),
    toggle: (index, person, asRange) => {
      const chosen = !state.people.has(person.registrationId);
      const here = { index, registrationId: person.registrationId };
      if (!asRange || !state.last) return set([person], chosen, here);
      const { registrationId, index: before } = state.last;
      const start = placeInHotList(queries, sessionId, filter, registrationId) ?? before;
      setRange(start, index, chosen, here);
    },
    setRange,
    clear: () => setState(nobody(list)),
  };
}

/** So many rows from where a range begins as can be chosen: a long list is not read to its end for those who do not fit. */
function nearest(from: number, to: number) {
  const end = Math.min(Math.max(to, from - MOST_CHOSEN + 1), from + MOST_CHOSEN - 1);
  return { first: Math.min(from, end), last: Math.max(from, end), cut: end !== to };
}

function withPeople(people: State['people'], some: readonly HotPerson[], chosen: boolean): State['people'] {
  const next = new Map(people);
  for (const person of some) {
    if (!chosen) next.delete(person.registrationId);
    else if (next.size < MOST_CHOSEN) next.set(person.registrationId, person);
  }
  return next;
}

const newAmong = (people: State['people'], some: readonly HotPerson[]) =>
  some.filter(({ registrationId }) => !people.has(registrationId)).length;
