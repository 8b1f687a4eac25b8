import { Button } from '@mantine/core';
import { IconCompassOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import { m } from '../messages';
import { EmptyState } from './empty-state';
import { useTitle } from './use-title';

export function NotFoundPage() {
  useTitle(m.states.notFoundTitle);
  return (
    <EmptyState
      level={1}
      icon={IconCompassOff}
      title={m.states.notFoundTitle}
      text={m.states.notFoundText}
      action={
        <Button component={Link} to="/">
          {m.states.notFoundAction}
        </Button>
      }
    />
  );
}
