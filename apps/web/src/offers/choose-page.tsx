import { Checkbox } from '@mantine/core';
import { m } from '../messages';
import { HOT_LIST_BLOCK, useHotListRows } from './hot-list.queries';
import type { HotListFilter } from './types';
import type { ChosenPeople } from './use-chosen-people';

interface ChoosePageProps {
  sessionId: string;
  filter: HotListFilter;
  total: number;
  /** The first row of the page that is read. */
  from: number;
  choice: ChosenPeople;
}

/** Chooses a page of the list with one press; which one it is, is said, because the list is far longer than the window. */
export function ChoosePage({ sessionId, filter, total, from, choice }: ChoosePageProps) {
  const last = Math.min(total, from + HOT_LIST_BLOCK) - 1;
  const personAt = useHotListRows(sessionId, filter, { first: from, last });
  const rows = Array.from({ length: last - from + 1 }, (_, index) => personAt(from + index));
  const chosen = rows.filter((person) => choice.has(person)).length;
  return (
    <Checkbox
      size="sm"
      label={m.hotLeads.chosen.page(from + 1, last + 1)}
      checked={chosen > 0 && chosen === rows.length}
      indeterminate={chosen > 0 && chosen < rows.length}
      onChange={({ currentTarget }) => choice.setRange(from, last, currentTarget.checked)}
    />
  );
}
