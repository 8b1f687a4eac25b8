import { Alert, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { m } from '../../messages';
import { LoadFailed, LoadingRows } from '../../pieces/load-state';
import { tellDone, tellProblem } from '../../pieces/tell';
import { useMove, useMovePreview } from '../sequences.queries';
import type { Draft, Progress } from '../types';
import { stepTitle } from '../words';
import { useEditorView } from './editor-context';
import { Movers } from './movers';

const text = m.sequenceEditor.move;

/** After a publication: the people who still walk an older version may be taken over into it. */
export function MoveOffers({ draft, progress }: { draft: Draft; progress: Progress }) {
  const [from, setFrom] = useState<number>();
  const older = progress.versions.filter(
    ({ version, walking }) => walking > 0 && version !== draft.liveVersion,
  );
  return (
    <>
      {older.map(({ version, walking }) => (
        <Alert key={version} color="gray" icon={<IconUsersGroup aria-hidden="true" />}>
          <Group justify="space-between" gap="sm">
            <Text size="sm">{text.offer(walking, version)}</Text>
            <Button size="xs" variant="default" onClick={() => setFrom(version)}>
              {text.look}
            </Button>
          </Group>
        </Alert>
      ))}
      <Modal
        opened={from !== undefined}
        onClose={() => setFrom(undefined)}
        title={text.title(from ?? 0)}
        size="lg"
      >
        {from !== undefined && <MovePreview id={draft.id} from={from} onDone={() => setFrom(undefined)} />}
      </Modal>
    </>
  );
}

interface MovePreviewProps {
  id: string;
  from: number;
  onDone: () => void;
}

function MovePreview({ id, from, onDone }: MovePreviewProps) {
  const { editor, nameOf } = useEditorView();
  const { data, error, isPending, refetch } = useMovePreview(id, from);
  const move = useMove(id);
  const titleOf = (key: string | null) => {
    if (key === null) return text.end;
    const step = editor.steps.find((known) => known.key === key);
    return step ? stepTitle(step, nameOf) : text.gone;
  };
  if (isPending) return <LoadingRows rows={3} height={40} />;
  if (error) return <LoadFailed error={error} onRetry={refetch} />;
  return (
    <Stack>
      <Text size="sm">{text.text}</Text>
      <Table aria-label={text.title(from)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text.people}</Table.Th>
            <Table.Th>{text.from}</Table.Th>
            <Table.Th>{text.to}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.items.map((line, nth) => (
            <Table.Tr key={nth}>
              <Table.Td className="numbers">{line.people}</Table.Td>
              <Table.Td>{titleOf(line.from)}</Table.Td>
              <Table.Td>
                {titleOf(line.to)}
                <Text size="xs" c="dimmed">
                  {text.why[line.why]}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Movers id={id} from={from} titleOf={titleOf} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {m.actions.cancel}
        </Button>
        <Button
          loading={move.isPending}
          onClick={() =>
            move.mutate(from, {
              onSuccess: ({ moved }) => {
                tellDone(text.done(moved));
                onDone();
              },
              onError: tellProblem,
            })
          }
        >
          {text.submit}
        </Button>
      </Group>
    </Stack>
  );
}
