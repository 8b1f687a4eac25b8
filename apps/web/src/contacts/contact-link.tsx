import { Anchor } from '@mantine/core';
import { Link } from 'react-router';

/** A person's name, wherever it stands in the studio, leads to all that is known of them. */
export function ContactLink({ id, name }: { id: string; name: string }) {
  return (
    <Anchor component={Link} to={`/contacts/${id}`} c="inherit" fw={600} size="sm">
      {name}
    </Anchor>
  );
}
