import {
  type Announcements,
  type CollisionDetection,
  KeyboardCode,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core';
import { m } from '../../messages';
import type { Spot } from '../outline';
import type { Step } from '../types';
import { stepTitle, type NameOf } from '../words';
import { placeWords } from './place-words';

const text = m.sequenceEditor.drag;

/**
 * The place nearest to the pointer; by keyboard, to the middle of what is carried. Places are flat and wide, so that the
 * overlap that libraries go by would prefer the widest.
 */
export const nearestPlace: CollisionDetection = ({
  collisionRect,
  droppableContainers,
  droppableRects,
  pointerCoordinates,
}) => {
  const at = pointerCoordinates ?? {
    x: collisionRect.left + collisionRect.width / 2,
    y: collisionRect.top + collisionRect.height / 2,
  };
  const outside = (value: number, from: number, to: number) => Math.max(from - value, 0, value - to);
  const found = droppableContainers.flatMap((container) => {
    const rect = droppableRects.get(container.id);
    if (!rect) return [];
    const distance = Math.hypot(
      outside(at.x, rect.left, rect.left + rect.width),
      at.y - (rect.top + rect.height / 2),
    );
    return [{ id: container.id, data: { droppableContainer: container, value: distance } }];
  });
  return found.sort((one, other) => one.data.value - other.data.value).slice(0, 1);
};

const STRIDES: Partial<Record<string, number>> = {
  [KeyboardCode.Down]: 1,
  [KeyboardCode.Right]: 1,
  [KeyboardCode.Up]: -1,
  [KeyboardCode.Left]: -1,
};

const FOLLOWS = 4;

/** The arrow keys carry a step from place to place, in the order in which they stand on the page. */
export const toNextPlace: KeyboardCoordinateGetter = (event, { context }) => {
  const stride = STRIDES[event.code];
  const { collisionRect, droppableContainers, droppableRects, over } = context;
  if (stride === undefined || !collisionRect) return undefined;
  event.preventDefault();
  const places = droppableContainers.getEnabled().sort((one, other) => {
    const [first, second] = [one.node.current, other.node.current];
    if (!first || !second) return 0;
    return first.compareDocumentPosition(second) & FOLLOWS ? -1 : 1;
  });
  const now = places.findIndex(({ id }) => id === over?.id);
  const next = places[Math.min(places.length - 1, Math.max(0, now + stride))];
  const rect = next && droppableRects.get(next.id);
  if (!rect) return undefined;
  return {
    x: rect.left + (rect.width - collisionRect.width) / 2,
    y: rect.top + (rect.height - collisionRect.height) / 2,
  };
};

/** What is said while a step is carried. */
export function announcementsFor(steps: readonly Step[], nameOf: NameOf): Announcements {
  const titleOf = (key: string | number) => {
    const step = steps.find((known) => known.key === key);
    return step ? stepTitle(step, nameOf) : '';
  };
  const placeOf = (data: { spot?: Spot } | undefined) =>
    data?.spot ? placeWords(steps, data.spot, nameOf) : '';
  return {
    onDragStart: ({ active }) => text.taken(titleOf(active.id)),
    onDragOver: ({ active, over }) =>
      over
        ? text.over(titleOf(active.id), placeOf(over.data.current as { spot?: Spot }))
        : text.nowhere(titleOf(active.id)),
    onDragEnd: ({ active, over }) =>
      over
        ? text.dropped(titleOf(active.id), placeOf(over.data.current as { spot?: Spot }))
        : text.cancelled(titleOf(active.id)),
    onDragCancel: ({ active }) => text.cancelled(titleOf(active.id)),
  };
}
