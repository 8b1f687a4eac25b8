import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { m } from '../messages';
import { useDemo } from './demo.queries';

/** Beside an empty page: the same page full, in the demo. Only where it can be played. */
export function SeeDemo() {
  const { data } = useDemo();
  if (!data?.available) return null;
  return (
    <Button component={Link} to="/demo" variant="subtle">
      {m.demo.seeIt}
    </Button>
  );
}
