import { m } from '../messages';
import { tellDone } from '../pieces/tell';
import { HandOverDialog } from '../sales/hand-over-dialog';
import { useHandOverView } from '../sales/leads.queries';
import type { HotListFilter } from './types';

const text = m.hotLeads.handOver;
/** Above it the platform refuses: nobody gets through such a list. */
const MOST = 1_000;

interface HandOverViewProps {
  sessionId: string;
  /** Who is handed over: everybody whom it finds. */
  filter: HotListFilter;
  total: number;
  onClose: () => void;
}

/** Hands over the people of a view; they are counted before, since others are asked to call them. */
export function HandOverView({ sessionId, filter, total, onClose }: HandOverViewProps) {
  const handOver = useHandOverView();
  return (
    <HandOverDialog
      title={text.viewTitle}
      submit={text.submitAll(total)}
      refused={total > MOST ? text.tooMany : undefined}
      pending={handOver.isPending}
      error={handOver.error}
      onClose={onClose}
      onHandOver={(toMemberId) =>
        handOver.mutate(
          { sessionId, ...filter, ...(toMemberId && { toMemberId }) },
          {
            onSuccess: ({ offered, people }) => {
              tellDone(text.partly(offered, people));
              onClose();
            },
          },
        )
      }
    />
  );
}
