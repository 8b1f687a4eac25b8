import { Box } from '@mantine/core';
import { OfferPanel } from '../../offers/offer.panel';
import { useTabWebinar } from './tab-webinar';

export function OfferTab() {
  const webinar = useTabWebinar();
  return (
    <Box maw={760}>
      <OfferPanel webinarId={webinar.id} />
    </Box>
  );
}
