import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { m } from '../messages';

/** For those who may present. */
export function AddWebinar() {
  if (!useMay('present')) return null;
  return (
    <Button component={Link} to="/webinars/new" leftSection={<IconPlus size={18} aria-hidden="true" />}>
      {m.webinars.add}
    </Button>
  );
}
