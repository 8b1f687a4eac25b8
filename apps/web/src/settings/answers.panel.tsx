import { Switch } from '@mantine/core';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { tellProblem, tellUndoable } from '../pieces/tell';
import { useMailSettings, useReplaceMailSettings } from './mail.queries';

const text = m.settings.mail;

/** Where answers to letters go: to the team, or to whoever presents. */
export function AnswersPanel() {
  const { data, error, isPending, refetch } = useMailSettings();
  const replace = useReplaceMailSettings();
  const choose = (trackLinks: boolean, answersHere: boolean) =>
    replace.mutate(
      { trackLinks, answersHere },
      {
        onSuccess: () =>
          tellUndoable({
            message: answersHere ? text.answersOn : text.answersOff,
            undo: () => replace.mutateAsync({ trackLinks, answersHere: !answersHere }),
          }),
        onError: tellProblem,
      },
    );
  return (
    <Panel title={text.answers}>
      {isPending && <LoadingRows rows={1} height={44} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data && (
        <Switch
          label={text.answersHere}
          description={data.receivesMail ? text.answersHereText : text.receivesNoMail}
          checked={replace.isPending ? replace.variables.answersHere : data.answersHere}
          disabled={replace.isPending || !data.receivesMail}
          onChange={({ currentTarget }) => choose(data.trackLinks, currentTarget.checked)}
        />
      )}
    </Panel>
  );
}
