import { Button, Group, Pill, Text } from '@mantine/core';
import { Fragment, useState } from 'react';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import classes from './contacts.module.css';
import { labelOf } from './profile-draft';
import { ProfileForm } from './profile-form';
import { useProfile } from './profile.queries';
import type { ContactProfile } from './types';

const text = m.contactProfile;

/** What members know about somebody beyond what the form asked. */
export function ProfilePanel({ contactId }: { contactId: string }) {
  const { data: profile, error, refetch } = useProfile(contactId);
  const [editing, setEditing] = useState(false);
  return (
    <Panel
      title={text.title}
      aside={
        profile &&
        !editing && (
          <Button size="xs" variant="default" onClick={() => setEditing(true)}>
            {m.actions.edit}
          </Button>
        )
      }
    >
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {!error && !profile && <LoadingRows rows={1} />}
      {profile && editing && (
        <ProfileForm contactId={contactId} profile={profile} onClose={() => setEditing(false)} />
      )}
      {profile && !editing && <Known profile={profile} />}
    </Panel>
  );
}

function Known({ profile: { attributes, tags } }: { profile: ContactProfile }) {
  if (attributes.length + tags.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {text.empty}
      </Text>
    );
  return (
    <dl className={classes.facts}>
      {attributes.map(({ name, value }) => (
        <Fragment key={name}>
          <dt>{labelOf(name)}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
      {tags.length > 0 && (
        <>
          <dt>{text.tags}</dt>
          <dd>
            <Group gap={6}>
              {tags.map((tag) => (
                <Pill key={tag}>{tag}</Pill>
              ))}
            </Group>
          </dd>
        </>
      )}
    </dl>
  );
}
