import { Button, Group, Input, SegmentedControl, Stack, Switch, Text, TextInput } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useMe } from '../accounts/session.queries';
import { FormProblem } from '../pieces/load-state';
import { language } from '../language/language';
import { m } from '../messages';
import { Panel } from '../pieces/panel';
import { usePlayDemo } from './demo.queries';

const text = m.demo.start;
const SIZES = [50, 150, 300];

/** How many people, and whether the reader is one of them. */
export function StartPanel() {
  const { data: me } = useMe();
  const play = usePlayDemo();
  const [people, setPeople] = useState(SIZES[0] ?? 50);
  const [takesPart, setTakesPart] = useState(false);
  const [name, setName] = useState<string>();
  const shownName = name ?? me?.name ?? '';
  const nameless = takesPart && shownName.trim() === '';
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <Panel title={text.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (nameless) return;
          const beAttendee = takesPart ? { name: shownName.trim(), timeZone } : undefined;
          play.mutate({ people, locale: language, beAttendee });
        }}
      >
        <Stack gap="lg">
          <Text>{text.about}</Text>
          <Stack gap="xs">
            <Input.Label component="div" id="demo-people">
              {text.people}
            </Input.Label>
            <SegmentedControl
              aria-labelledby="demo-people"
              value={String(people)}
              onChange={(value) => setPeople(Number(value))}
              data={SIZES.map((size) => ({ value: String(size), label: String(size) }))}
            />
          </Stack>
          <Switch
            label={text.takePart}
            description={text.takePartHint}
            checked={takesPart}
            onChange={({ currentTarget }) => setTakesPart(currentTarget.checked)}
          />
          {takesPart && (
            <TextInput
              label={text.name}
              value={shownName}
              maxLength={80}
              error={nameless && text.nameless}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
          )}
          <FormProblem error={play.error} />
          <Group gap="md">
            <Button
              type="submit"
              size="md"
              loading={play.isPending}
              leftSection={<IconPlayerPlay size={18} aria-hidden="true" />}
            >
              {text.play}
            </Button>
            <Text size="sm" c="dimmed">
              {takesPart ? text.takesWithYou : text.takes}
            </Text>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
