import { Anchor, Button, Group, Modal, Radio, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay, useMe } from '../accounts/session.queries';
import { asProblem } from '../http/problem';
import { fieldText } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem, LoadFailed, LoadingRows } from '../pieces/load-state';
import { useSalesTeam } from './sales.queries';

const text = m.hotLeads.handOver;

export interface HandOverDialogProps {
  title: string;
  submit: string;
  /** Why nobody can be handed over now. */
  refused?: string;
  pending: boolean;
  error: Error | null;
  /** To this colleague; null for the rules. */
  onHandOver: (toMemberId: string | null) => void;
  onClose: () => void;
}

/** Asks to whom: the rules decide, or a colleague is named. */
export function HandOverDialog({ title, onClose, ...rest }: HandOverDialogProps) {
  return (
    <Modal opened onClose={onClose} title={title}>
      <HandOverForm {...rest} onClose={onClose} />
    </Modal>
  );
}

function HandOverForm({
  submit,
  refused,
  pending,
  error,
  onHandOver,
  onClose,
}: Omit<HandOverDialogProps, 'title'>) {
  const [how, setHow] = useState('rules');
  const [chosen, setChosen] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const { colleagues, nobodySells, error: unread, read } = useColleagues();
  const mayGovern = useMay('govern');
  const wrong = (error ? asProblem(error).fields : []).find(({ pointer }) => pointer === '/toMemberId');
  const named = how === 'colleague';
  const send = () => {
    setMissing(named && chosen === null);
    if (pending || (named && chosen === null)) return;
    onHandOver(named ? chosen : null);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="md">
        <Radio.Group label={text.how} value={how} onChange={setHow}>
          <Stack gap="xs" mt={4}>
            <Radio value="rules" label={text.byRules} data-autofocus />
            <Radio value="colleague" label={text.toColleague} disabled={!colleagues?.length} />
          </Stack>
        </Radio.Group>
        {!colleagues && !unread && <LoadingRows rows={1} height={20} />}
        {!colleagues && unread && <LoadFailed error={unread} onRetry={read} />}
        {colleagues?.length === 0 && (
          <Text size="sm" c="dimmed">
            {text.nobodyElse}
          </Text>
        )}
        {named && (
          <Select
            label={text.colleague}
            placeholder={text.choose}
            data={colleagues ?? []}
            value={chosen}
            onChange={(value) => {
              setChosen(value);
              setMissing(false);
            }}
            error={missing ? text.choose : wrong && fieldText(wrong)}
            searchable
          />
        )}
        {!named && nobodySells ? (
          <Text size="sm">
            {text.nobodySells}{' '}
            {mayGovern ? (
              <Anchor component={Link} to="/settings/sales">
                {text.setUp}
              </Anchor>
            ) : (
              text.askOwner
            )}
          </Text>
        ) : (
          <Text size="sm" c="dimmed">
            {named ? text.explainColleague : text.explainRules}
          </Text>
        )}
        {refused && (
          <Text size="sm" c="red.9" role="alert">
            {refused}
          </Text>
        )}
        <FormProblem error={wrong ? undefined : error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {m.actions.cancel}
          </Button>
          <Button type="submit" loading={pending} disabled={refused !== undefined}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Whoever sells, besides oneself, and whether the rules find anybody at all; nothing is known before both have been read. */
function useColleagues() {
  const team = useSalesTeam();
  const me = useMe();
  const colleagues =
    me.data &&
    team.data
      ?.filter(
        ({ memberId, here, role }) =>
          here && memberId !== me.data.userId && (role === 'sales' || role === 'owner'),
      )
      .map(({ memberId, name, email }) => ({ value: memberId, label: name || email }));
  const nobodySells =
    team.data !== undefined && !team.data.some(({ here, profile }) => here && profile !== null);
  const read = () => Promise.all([team.refetch(), me.refetch()]);
  return { colleagues, nobodySells, error: team.error ?? me.error, read };
}
