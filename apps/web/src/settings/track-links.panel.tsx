import { Switch } from '@mantine/core';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { tellProblem, tellUndoable } from '../pieces/tell';
import { useMailSettings, useReplaceMailSettings } from './mail.queries';

const text = m.settings.mail;

export function TrackLinksPanel() {
  const { data, error, isPending, refetch } = useMailSettings();
  const replace = useReplaceMailSettings();
  const choose = (trackLinks: boolean) =>
    replace.mutate(
      { trackLinks },
      {
        onSuccess: () =>
          tellUndoable({
            message: trackLinks ? text.trackOn : text.trackOff,
            undo: () => replace.mutateAsync({ trackLinks: !trackLinks }),
          }),
        onError: tellProblem,
      },
    );
  return (
    <Panel title={text.links}>
      {isPending && <LoadingRows rows={1} height={44} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data && (
        <Switch
          label={text.trackLinks}
          description={text.trackLinksText}
          checked={replace.isPending ? replace.variables.trackLinks : data.trackLinks}
          disabled={replace.isPending}
          onChange={({ currentTarget }) => choose(currentTarget.checked)}
        />
      )}
    </Panel>
  );
}
