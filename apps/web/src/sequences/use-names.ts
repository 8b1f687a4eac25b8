import { useCallback } from 'react';
import { useWebinars } from '../registration/webinars.queries';
import { usePersonalSequences } from './sequences.queries';
import type { NameOf } from './words';

/** What the things that steps speak of by id are called. */
export function useNames(): NameOf {
  const webinars = useWebinars().data;
  const sequences = usePersonalSequences().data?.items;
  return useCallback(
    (id) =>
      webinars?.find((webinar) => webinar.id === id)?.title ??
      sequences?.find((sequence) => sequence.id === id)?.name,
    [webinars, sequences],
  );
}
