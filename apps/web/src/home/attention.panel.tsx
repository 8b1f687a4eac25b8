import { Anchor, List, Text, ThemeIcon } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { formatRelative } from '../format/time';
import { m } from '../messages';
import { useFunnel, useOffers } from '../offers/offers.queries';
import { Panel } from '../pieces/panel';
import { useUnseenReplies } from '../replies/replies.queries';
import { attentionOf, type Attention, type HeldSession } from './what-matters';

const text = m.home.attention;

interface AttentionPanelProps {
  next?: HeldSession;
  last?: HeldSession;
  now: number;
}

/** Each line says what is wrong and leads to where it is mended. */
export function AttentionPanel({ next, last, now }: AttentionPanelProps) {
  const mayPresent = useMay('present');
  const { data: offers } = useOffers(next?.webinar.id);
  const { data: funnel } = useFunnel({ sessionId: last?.session.id });
  const { data: unseenReplies } = useUnseenReplies();
  const all = attentionOf({
    next,
    last,
    offers: offers?.length,
    notBought: funnel && funnel.attended - funnel.bought,
    unseenReplies,
    now,
  });
  const shown = mayPresent ? all : all.filter(({ kind }) => kind === 'toCall' || kind === 'unseenReplies');
  const [Picture, color] = shown.length > 0 ? [IconAlertTriangle, 'ember'] : [IconCheck, 'pine'];
  const icon = (
    <ThemeIcon variant="light" color={color} size={24} radius="xl" aria-hidden="true">
      <Picture size={14} />
    </ThemeIcon>
  );
  return (
    <Panel title={text.title}>
      <List spacing="sm" center={false} icon={icon}>
        {shown.length === 0 && (
          <List.Item>
            <Text size="sm">{text.nothing}</Text>
          </List.Item>
        )}
        {shown.map((entry) => (
          <List.Item key={entry.kind}>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {sentence(entry)}{' '}
              <Anchor component={Link} to={entry.to} fz="sm" underline="always">
                {actions[entry.kind]}
              </Anchor>
            </Text>
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}

const actions: Record<Attention['kind'], string> = {
  noVideo: text.addVideo,
  noOffer: text.addOffer,
  nobody: text.share,
  toCall: text.call,
  unseenReplies: text.read,
};

function sentence(entry: Attention): string {
  switch (entry.kind) {
    case 'noVideo':
    case 'noOffer':
      return text[entry.kind](entry.title);
    case 'nobody':
      return text.nobody(entry.title, formatRelative(entry.startsAt));
    case 'toCall':
    case 'unseenReplies':
      return text[entry.kind](entry.count);
  }
}
