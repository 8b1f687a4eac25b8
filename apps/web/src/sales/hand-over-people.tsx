import { m } from '../messages';
import { tellDone } from '../pieces/tell';
import { HandOverDialog } from './hand-over-dialog';
import { useOfferLeads } from './leads.queries';

const text = m.hotLeads.handOver;

interface HandOverPeopleProps {
  contactIds: readonly string[];
  /** Of one person, who is named instead of counted. */
  name?: string;
  onDone?: () => void;
  onClose: () => void;
}

/** People go to whom the rules, or oneself, choose. */
export function HandOverPeople({ contactIds, name, onClose, onDone = onClose }: HandOverPeopleProps) {
  const offer = useOfferLeads();
  const toldOf = (offered: number) => {
    if (name === undefined) return text.partly(offered, contactIds.length);
    return offered > 0 ? m.calls.owner.handedOver : text.stays;
  };
  return (
    <HandOverDialog
      title={name === undefined ? text.viewTitle : text.title(name)}
      submit={name === undefined ? text.submitAll(contactIds.length) : text.submit}
      pending={offer.isPending}
      error={offer.error}
      onClose={onClose}
      onHandOver={(toMemberId) =>
        offer.mutate(
          { contactIds, toMemberId },
          {
            onSuccess: ({ offered }) => {
              tellDone(toldOf(offered));
              onDone();
            },
          },
        )
      }
    />
  );
}
