import { m } from '../messages';
import { tellDone } from '../pieces/tell';
import { HandOverDialog } from './hand-over-dialog';
import { useOfferLeads } from './leads.queries';

const text = m.hotLeads.handOver;

interface HandOverPeopleProps {
  contactIds: readonly string[];
  onDone: () => void;
  onClose: () => void;
}

/** Several who were chosen go to whom the rules, or oneself, choose. */
export function HandOverPeople({ contactIds, onDone, onClose }: HandOverPeopleProps) {
  const offer = useOfferLeads();
  return (
    <HandOverDialog
      title={text.viewTitle}
      submit={text.submitAll(contactIds.length)}
      pending={offer.isPending}
      error={offer.error}
      onClose={onClose}
      onHandOver={(toMemberId) =>
        offer.mutate(
          { contactIds, toMemberId },
          {
            onSuccess: ({ offered }) => {
              tellDone(text.partly(offered, contactIds.length));
              onDone();
            },
          },
        )
      }
    />
  );
}
