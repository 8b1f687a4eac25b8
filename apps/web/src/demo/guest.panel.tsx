import { Group, Stack, Text } from '@mantine/core';
import { IconDoorEnter, IconInbox, IconPresentation, IconTicket } from '@tabler/icons-react';
import { m } from '../messages';
import { Reasons } from '../offers/reasons';
import { Panel } from '../pieces/panel';
import { guestMoment } from './guest-moment';
import { OutLink } from './out-link';
import type { Demo } from './types';

const text = m.demo.guest;

/** The reader as one of the attendees: what they can do now, and in the end where they stand and why. */
export function GuestPanel({ demo }: { demo: Demo }) {
  const { guest, links, result } = demo;
  const moment = guestMoment(demo);
  const live = moment === 'live' || moment === 'join' || moment === 'vote' || moment === 'click';
  const standing = result?.guest;
  return (
    <Panel title={text.title(demo.guestName ?? '')}>
      <Text size="sm" role="status">
        {text.moments[moment]}
      </Text>
      {guest && (
        <Group gap="sm">
          {(live || moment === 'registered') && (
            <OutLink
              href={guest.room}
              icon={IconDoorEnter}
              label={text.room}
              variant={live ? 'filled' : 'default'}
              color={live ? 'ember' : undefined}
            />
          )}
          <OutLink href={guest.letters} icon={IconInbox} label={text.letters} />
          {!live && <OutLink href={guest.registered} icon={IconTicket} label={text.place} />}
          {!live && links && <OutLink href={links.landing} icon={IconPresentation} label={text.landing} />}
        </Group>
      )}
      {standing && (
        <Stack gap="xs">
          <Text fw={650}>{text.standing(standing.rank, result.funnel.registered, standing.score)}</Text>
          <Reasons reasons={standing.reasons} />
        </Stack>
      )}
    </Panel>
  );
}
