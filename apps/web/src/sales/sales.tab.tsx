import { Stack } from '@mantine/core';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { OwnerRulesPanel } from './owner-rules.panel';
import { useHandOffSettings, useSalesTeam } from './sales.queries';
import { TeamPanel } from './team.panel';

/** Who sells, and who gets whom; a tab of the settings, for owners. */
export function SalesTab() {
  const team = useSalesTeam();
  const settings = useHandOffSettings();
  return (
    <Stack gap="lg">
      {(team.isPending || settings.isPending) && <LoadingRows rows={2} height={180} />}
      {team.error && <LoadFailed error={team.error} onRetry={team.refetch} />}
      {team.data && <TeamPanel team={team.data} />}
      {settings.error && <LoadFailed error={settings.error} onRetry={settings.refetch} />}
      {settings.data && <OwnerRulesPanel settings={settings.data} />}
    </Stack>
  );
}
