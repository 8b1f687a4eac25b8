import { Alert, Divider, Text } from '@mantine/core';
import { ContactLink } from '../contacts/contact-link';
import { m } from '../messages';
import { Panel } from '../pieces/panel';
import { PostalAddressView } from '../reach/postal-address';
import type { Task } from './types';

/** One letter on paper as it will be printed, and where it goes. */
export function LetterCard({ task }: { task: Task }) {
  const name = task.contactName || task.contactEmail;
  return (
    <Panel title={task.title}>
      <ContactLink id={task.contactId} name={name} />
      <PostalAddressView contactId={task.contactId} name={task.contactName} />
      <Divider />
      {task.problem && <Alert color="yellow">{m.tasks.problem}</Alert>}
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{task.script}</Text>
    </Panel>
  );
}
