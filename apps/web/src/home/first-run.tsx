import { Button, Group, SimpleGrid, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconAddressBook, IconCalendarPlus, IconPlayerPlay, type Icon } from '@tabler/icons-react';
import { useId } from 'react';
import { Link } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { useDemo } from '../demo/demo.queries';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { Panel } from '../pieces/panel';
import classes from './first-run.module.css';

const text = m.home.first;

/** An empty workspace: the ways to begin, for those who may. */
export function FirstRun() {
  const mayPresent = useMay('present');
  const { data: demo } = useDemo();
  if (!mayPresent) {
    return (
      <Panel>
        <EmptyState icon={IconCalendarPlus} title={text.salesTitle} text={text.salesText} />
      </Panel>
    );
  }
  const demoIsOn = demo?.available && demo.phase !== 'idle';
  return (
    <SimpleGrid cols={{ base: 1, md: demo?.available ? 3 : 2 }} spacing="md">
      <Way icon={IconCalendarPlus} to="/webinars/new" words={text.schedule} main />
      {demo?.available && <Way icon={IconPlayerPlay} to="/demo" words={demoIsOn ? text.demoOn : text.demo} />}
      <Way icon={IconAddressBook} to="/contacts/import" words={text.contacts} />
    </SimpleGrid>
  );
}

interface WayProps {
  icon: Icon;
  to: string;
  words: { title: string; text: string; act: string };
  main?: boolean;
}

function Way({ icon: Picture, to, words, main = false }: WayProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.way}>
      <ThemeIcon variant="light" size={48} radius="xl" aria-hidden="true">
        <Picture size={24} stroke={1.6} />
      </ThemeIcon>
      <Stack gap="xs" flex={1}>
        <Title order={2} id={id}>
          {words.title}
        </Title>
        <Text c="dimmed" size="sm">
          {words.text}
        </Text>
      </Stack>
      <Group>
        <Button component={Link} to={to} variant={main ? 'filled' : 'default'}>
          {words.act}
        </Button>
      </Group>
    </section>
  );
}
