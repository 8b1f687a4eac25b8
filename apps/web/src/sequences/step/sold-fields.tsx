import { Select } from '@mantine/core';
import { m } from '../../messages';
import { useAllOffers } from '../../offers/offers.queries';
import { useWebinars } from '../../registration/webinars.queries';
import type { Message } from '../types';
import type { StepWriter } from './use-step';

const text = m.stepPanel;
const OF_WEBINAR = 'webinar';
const NEXT_RUNG = 'next-rung';

interface SoldFieldsProps {
  message: Message;
  writer: StepWriter;
  onChange: (sold: Pick<Message, 'offerId' | 'nextRung'>) => void;
}

/** What a message sells decides whose letter it is: whoever has it does not get it. */
export function SoldFields({ message: { offerId, nextRung }, writer, onChange }: SoldFieldsProps) {
  const offers = useAllOffers();
  const webinars = useWebinars().data ?? [];
  const open = (offers.data ?? []).filter(({ withdrawn }) => !withdrawn);
  const groups = webinars.flatMap(({ id, title }) => {
    const items = open.filter(({ webinarId }) => webinarId === id).map(optionOf);
    return items.length > 0 ? [{ group: title, items }] : [];
  });
  const withoutWebinar = open.filter(({ webinarId }) => webinarId === null).map(optionOf);
  if (withoutWebinar.length > 0) groups.unshift({ group: text.soldWithoutWebinar, items: withoutWebinar });
  const listed = groups.flatMap(({ items }) => items.map(({ value }) => value));
  // What was chosen stays visible, also when it is not for sale any more or still to be loaded.
  const gone =
    offerId && !listed.includes(offerId)
      ? [
          {
            value: offerId,
            label:
              offers.data?.find(({ id }) => id === offerId)?.title ?? (offers.data ? text.soldGone : '…'),
          },
        ]
      : [];
  const value = offerId ?? (nextRung ? NEXT_RUNG : OF_WEBINAR);
  const field = offerId ? 'message/offerId' : 'message/nextRung';
  return (
    <Select
      label={text.sold}
      description={text.soldHints[offerId ? 'offer' : value === NEXT_RUNG ? 'nextRung' : 'webinar']}
      data={[
        { value: OF_WEBINAR, label: text.soldByWebinar },
        { value: NEXT_RUNG, label: text.soldNextRung },
        ...gone,
        ...groups,
      ]}
      value={value}
      allowDeselect={false}
      searchable
      nothingFoundMessage={text.soldNothing}
      {...writer.mark(field)}
      onChange={(chosen) =>
        onChange({
          offerId: chosen && chosen !== OF_WEBINAR && chosen !== NEXT_RUNG ? chosen : undefined,
          nextRung: chosen === NEXT_RUNG || undefined,
        })
      }
    />
  );
}

const optionOf = ({ id, title }: { id: string; title: string }) => ({ value: id, label: title });
