import { Button } from '@mantine/core';
import { IconBandage } from '@tabler/icons-react';
import { useRouteError } from 'react-router';
import { m } from '../messages';
import { EmptyState } from './empty-state';

/** Shown when a page fails while it is drawn, so that a fault never leaves a white screen. */
export function CrashPage() {
  console.error(useRouteError());
  return (
    <EmptyState
      level={1}
      icon={IconBandage}
      title={m.states.crashTitle}
      text={m.states.crashText}
      action={<Button onClick={() => window.location.reload()}>{m.states.reload}</Button>}
    />
  );
}
