import { Table } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useMay } from '../accounts/session.queries';
import { m } from '../messages';
import classes from './hot-list.module.css';
import { HOT_LIST_BLOCK, useHotListRows } from './hot-list.queries';
import { HotPersonRow } from './hot-person-row';
import type { OnAct } from './person-acts';
import { useHotListKeys } from './use-hot-list-keys';
import type { ChosenAct } from './chosen-acts';
import type { HotListFilter } from './types';
import type { ChosenPeople } from './use-chosen-people';

const text = m.hotList;
const ROW_PX = 104;
const OVERSCAN = 8;

interface HotListTableProps {
  sessionId: string;
  filter: HotListFilter;
  total: number;
  search: RefObject<HTMLInputElement | null>;
  /** Whether the reader has left the top of the list. */
  onAway: (away: boolean) => void;
  onAct: OnAct;
  choice: ChosenPeople;
  onActChosen: (act: ChosenAct) => void;
  /** The first row of the page of a hundred that is read. */
  onPage: (from: number) => void;
}

/**
 * Dense on a desk, a card per person on a phone; the same table for a screen reader. Only the rows near the window are
 * in the page, so that a hundred thousand people scroll like a hundred.
 */
export function HotListTable({ sessionId, filter, total, search, choice, ...heard }: HotListTableProps) {
  const { onAway, onAct, onActChosen, onPage } = heard;
  const body = useRef<HTMLTableSectionElement>(null);
  const top = useTopOf(body);
  const rows = useWindowVirtualizer({
    count: total,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    scrollMargin: top,
  });
  const shown = rows.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  const personAt = useHotListRows(sessionId, filter, { first, last });
  const { current, setCurrent } = useHotListKeys({
    total,
    personAt,
    search,
    body,
    reach: (index) => rows.scrollToIndex(index, { align: 'auto' }),
    onAct: useMay('sell') ? onAct : undefined,
    choice,
    onActChosen,
  });
  // Whoever is at work on a row further down would lose it.
  const away = first > 0 || current > 0;
  useEffect(() => onAway(away), [away, onAway]);
  const middle = Math.floor((first + last) / 2);
  const page = middle - (middle % HOT_LIST_BLOCK);
  useEffect(() => onPage(page), [page, onPage]);

  return (
    <Table
      className={classes.table}
      verticalSpacing="sm"
      aria-label={text.table}
      aria-rowcount={total + 1}
      stickyHeader
    >
      <Table.Thead>
        <Table.Tr aria-rowindex={1}>
          <Table.Th>{text.columns.rank}</Table.Th>
          <Table.Th>{text.columns.person}</Table.Th>
          <Table.Th>{text.columns.score}</Table.Th>
          <Table.Th>{text.columns.reasons}</Table.Th>
          <Table.Th>{m.hotLeads.lead}</Table.Th>
          <Table.Th>{m.hotLeads.owner.label}</Table.Th>
          <Table.Th>{text.columns.status}</Table.Th>
          <Table.Th>{text.columns.actions}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody ref={body}>
        <Spacer height={(shown[0]?.start ?? top) - top} />
        {shown.map(({ index }) => (
          <HotPersonRow
            key={index}
            index={index}
            person={personAt(index)}
            measure={rows.measureElement}
            current={index === current}
            onCurrent={setCurrent}
            onAct={onAct}
            chosen={choice.has(personAt(index))}
            onChoose={(asRange) => {
              const person = personAt(index);
              if (person) choice.toggle(index, person, asRange);
            }}
          />
        ))}
        <Spacer height={rows.getTotalSize() - ((shown.at(-1)?.end ?? top) - top)} />
      </Table.Tbody>
    </Table>
  );
}

/** Stands for the rows that are not in the page, so that the scroll bar tells how long the list is. */
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr className={classes.spacer} aria-hidden="true">
      <td colSpan={8} style={{ height }} />
    </tr>
  );
}

/** Where the element begins in the document, in pixels; what stands above it comes and goes. */
function useTopOf(element: React.RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  // oxlint-disable-next-line react/exhaustive-deps -- measured after every render, set only when it differs
  useLayoutEffect(() => {
    if (element.current) setTop(Math.round(element.current.getBoundingClientRect().top + globalThis.scrollY));
  });
  return top;
}
