import { Button, List, Paper, Stack, Text, Title } from '@mantine/core';
import { formatMoney, toMinor } from '../format/money';
import { m } from '../messages';
import type { OfferValues } from './offer-values';

const text = m.offers.preview;

/** Roughly what the person with the link will see, while it is being written. */
export function OfferPreview({ values }: { values: OfferValues }) {
  const { title, description, amountMinor, currency, stock, gifts, discounts, deadlineMinutes } = values;
  const price = (major: number) => formatMoney(toMinor(major, currency), currency);
  return (
    <Paper withBorder p="lg" radius="lg" aria-label={text.label} role="group">
      <Stack gap="sm">
        <Text size="xs" c="dimmed" tt="uppercase">
          {text.eyebrow}
        </Text>
        <Title order={3} style={{ overflowWrap: 'anywhere' }}>
          {title || text.untitled}
        </Title>
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{description}</Text>
        <Text fz={28} fw={700}>
          {price(Number(amountMinor) || 0)}
        </Text>
        {deadlineMinutes !== '' && (
          <Text size="sm" c="dimmed">
            {m.offers.hours(deadlineMinutes)}
          </Text>
        )}
        {stock !== '' && <Text size="sm">{m.offers.pieces(stock)}</Text>}
        {gifts.length > 0 && (
          <List size="sm">
            {gifts.map((gift, index) => (
              <List.Item key={index}>{gift.title}</List.Item>
            ))}
          </List>
        )}
        {discounts.bands.length > 0 && (
          <Text size="sm" c="dimmed">
            {discounts.bands
              .map(({ from, percentOff }) =>
                text.band(
                  Number(from) || 1,
                  price((Number(amountMinor) || 0) * (1 - (Number(percentOff) || 0) / 100)),
                ),
              )
              .join(' · ')}
          </Text>
        )}
        <Button component="span" aria-hidden="true" w="fit-content">
          {text.buy}
        </Button>
      </Stack>
    </Paper>
  );
}
