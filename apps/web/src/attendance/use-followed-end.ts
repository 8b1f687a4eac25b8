import { useLayoutEffect, useRef, useState } from 'react';

/** So near to the end counts as being there. */
const NEAR_PX = 24;

/**
 * A list that grows at its end: whoever is there stays there, whoever has scrolled up to read is not carried away and is
 * told how many came meanwhile.
 */
export function useFollowedEnd<Element extends HTMLElement>(length: number) {
  const list = useRef<Element>(null);
  const atEnd = useRef(true);
  const [seen, setSeen] = useState(length);

  const goToEnd = () => {
    atEnd.current = true;
    setSeen(length);
    list.current?.scrollTo({ top: list.current.scrollHeight });
  };
  const onScroll = () => {
    const element = list.current;
    if (!element) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
    if (atEnd.current) setSeen(length);
  };
  useLayoutEffect(() => {
    if (!atEnd.current) return;
    setSeen(length);
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [length]);
  return { list, onScroll, behind: length - seen, goToEnd };
}
