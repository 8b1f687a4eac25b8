import { m } from '../messages';
import { tellDone } from '../pieces/tell';
import { HandOverDialog } from './hand-over-dialog';
import { useOfferLeads } from './leads.queries';

const text = m.hotLeads.handOver;

interface HandOverPersonProps {
  contactId: string;
  name: string;
  onClose: () => void;
}

/** One person goes to whom the rules, or oneself, choose. */
export function HandOverPerson({ contactId, name, onClose }: HandOverPersonProps) {
  const offer = useOfferLeads();
  return (
    <HandOverDialog
      title={text.title(name)}
      submit={text.submit}
      pending={offer.isPending}
      error={offer.error}
      onClose={onClose}
      onHandOver={(toMemberId) =>
        offer.mutate(
          { contactIds: [contactId], toMemberId },
          {
            onSuccess: ({ offered }) => {
              tellDone(offered > 0 ? m.calls.owner.handedOver : text.stays);
              onClose();
            },
          },
        )
      }
    />
  );
}
