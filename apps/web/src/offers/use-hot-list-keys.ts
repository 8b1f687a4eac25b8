import { type RefObject, useEffect, useState } from 'react';
import { useLetterKeys } from '../pieces/use-letter-keys';
import type { OnAct, PersonAct } from './person-acts';
import type { HotPerson } from './types';
import type { ChosenPeople } from './use-chosen-people';

/** How far the key for the next one looks; rows further away are not read yet. */
const FARTHEST = 100;

interface HotListKeys {
  total: number;
  personAt: (index: number) => HotPerson | undefined;
  /** In which row of what was read somebody stands. */
  placeOf: (registrationId: string) => number | undefined;
  search: RefObject<HTMLInputElement | null>;
  body: RefObject<HTMLElement | null>;
  /** Brings a row into the window. */
  reach: (index: number) => void;
  /** Undefined for whoever does not sell. */
  onAct?: OnAct;
  choice: ChosenPeople;
  /** While somebody is chosen, the keys are about them. */
  onActChosen: (act: Exclude<PersonAct, 'order'>) => void;
}

interface Reached {
  index: number;
  /** Who stood there; unknown while the row is being read. */
  registrationId?: string;
}

const NOBODY: Reached = { index: -1 };

/**
 * J and K or the arrows move from person to person, Home and End to the first and the last, Enter opens the one that has the focus, F goes to the filter, N to the
 * next one who has not bought. T takes the one who was reached, H hands over, C records a call; while somebody is chosen, that is about them. The space bar
 * chooses, with Shift up to there. The focus moves along, so that a screen reader tells who it is. A person is reached, not a
 * row: when the list is read again, the keys are about the same one, wherever they stand now, and about nobody in their place.
 */
export function useHotListKeys(list: HotListKeys) {
  const { total, personAt, placeOf, search, body, reach, onAct, choice, onActChosen } = list;
  const [reached, setReached] = useState(NOBODY);
  const { current, person, gone } = whereNow(reached, personAt, placeOf);
  const setCurrent = (index: number) =>
    setReached({ index, registrationId: personAt(index)?.registrationId });
  if (reached.registrationId === undefined && person) setCurrent(current);
  const [wanted, setWanted] = useState<number>();

  const go = (index: number) => {
    if (index < 0 || index >= total) return;
    setCurrent(index);
    setWanted(index);
    reach(index);
  };
  // Where the one who has left stood, the next one stands now.
  const after = gone ? current : current + 1;
  const next = () => {
    for (let index = after; index < Math.min(total, current + FARTHEST); index += 1) {
      if (personAt(index)?.bought === false) return go(index);
    }
  };

  const act = (what: Exclude<PersonAct, 'order'>) => () => {
    if (onAct && choice.people.length > 0) onActChosen(what);
    else if (person) onAct?.(what, person);
  };
  const choose = ({ shiftKey }: KeyboardEvent) => {
    if (!person) return false;
    choice.toggle(current, person, shiftKey);
  };

  // The row comes with the scrolling, and its person with the answer.
  useEffect(() => {
    if (wanted === undefined) return;
    const link = body.current?.querySelector<HTMLElement>(`[data-index="${wanted}"] a`);
    if (!link) return;
    link.focus({ preventScroll: true });
    setWanted(undefined);
  });

  useLetterKeys({
    J: () => go(after),
    K: () => go(current - 1),
    ARROWDOWN: () => go(after),
    ARROWUP: () => go(current - 1),
    // The browser's own way to the end stops short of it: rows are higher than guessed as soon as they are seen.
    HOME: () => go(0),
    END: () => go(total - 1),
    N: next,
    F: () => search.current?.focus(),
    T: act('take'),
    H: act('hand-over'),
    C: act('call'),
    ' ': choose,
  });
  return { current: gone ? -1 : current, reach: setCurrent, leave: () => setReached(NOBODY) };
}

/** Where the one who was reached stands by now, and whether they have left the list since. */
function whereNow(
  { index, registrationId }: Reached,
  personAt: HotListKeys['personAt'],
  placeOf: HotListKeys['placeOf'],
): { current: number; person?: HotPerson; gone: boolean } {
  const there = personAt(index);
  if (registrationId === undefined || there?.registrationId === registrationId)
    return { current: index, person: there, gone: false };
  const place = placeOf(registrationId);
  if (place !== undefined) return { current: place, person: personAt(place), gone: false };
  return { current: index, gone: there !== undefined };
}
