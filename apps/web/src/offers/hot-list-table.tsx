import { Table } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useMay } from '../accounts/session.queries';
import { m } from '../messages';
import classes from './hot-list.module.css';
import { HOT_LIST_BLOCK, placeInHotList, useHotListRows } from './hot-list.queries';
import { HotPersonRow } from './hot-person-row';
import type { OnAct } from './person-acts';
import { useHotListKeys } from './use-hot-list-keys';
import type { ChosenAct } from './chosen-acts';
import type { HotListFilter, HotPerson } from './types';
import type { ChosenPeople } from './use-chosen-people';

const text = m.hotList;
const ROW_PX = 104;
const OVERSCAN = 8;
/** On its way from a row into its menu the focus is nowhere. */
const MOMENT_MS = 100;

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
  const queries = useQueryClient();
  const { current, reach, leave } = useHotListKeys({
    total,
    personAt,
    placeOf: (registrationId) => placeInHotList(queries, sessionId, filter, registrationId),
    search,
    body,
    reach: (index) => rows.scrollToIndex(index, { align: 'auto' }),
    onAct: useMay('sell') ? onAct : undefined,
    choice,
    onActChosen,
  });
  // Whoever is at work on a row would lose it.
  const away = first > 0 || current >= 0;
  useEffect(() => onAway(away), [away, onAway]);
  const leaveTop = useEndOfWork(body, () => current === 0 && leave());
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
      <Table.Tbody ref={body} onBlur={leaveTop}>
        <Spacer height={(shown[0]?.start ?? top) - top} />
        {withKeys(shown, personAt).map(({ key, index, person }) => (
          <HotPersonRow
            key={key}
            index={index}
            person={person}
            measure={rows.measureElement}
            current={index === current}
            onCurrent={reach}
            onAct={onAct}
            chosen={choice.has(person)}
            onChoose={(asRange) => person && choice.toggle(index, person, asRange)}
          />
        ))}
        <Spacer height={rows.getTotalSize() - ((shown.at(-1)?.end ?? top) - top)} />
      </Table.Tbody>
    </Table>
  );
}

/**
 * A row is its person's and moves with them, and the focus and an open menu with it. Of somebody who was read twice while
 * they moved, the second row is nobody's.
 */
function withKeys(shown: readonly { index: number }[], personAt: (index: number) => HotPerson | undefined) {
  const known = new Set<string>();
  return shown.map(({ index }) => {
    const person = personAt(index);
    const id = person?.registrationId;
    const key = id === undefined || known.has(id) ? index : id;
    if (id !== undefined) known.add(id);
    return { key, index, person };
  });
}

/** When the focus leaves the rows for something else on the page; menus and dialogs of a row belong to the work on it. */
function useEndOfWork(body: RefObject<HTMLElement | null>, onEnd: () => void): () => void {
  const latest = useRef(onEnd);
  useEffect(() => {
    latest.current = onEnd;
  });
  return () =>
    void setTimeout(() => {
      const focused = document.activeElement;
      const atWork = body.current?.contains(focused) || focused?.closest('[role="menu"], [role="dialog"]');
      if (!atWork) latest.current();
    }, MOMENT_MS);
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
