import { Stack } from '@mantine/core';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { AnswersPanel } from './answers.panel';
import { DomainPanel } from './domain.panel';
import { NewDomainPanel } from './new-domain.panel';
import { TrackLinksPanel } from './track-links.panel';
import { useSendingDomains } from './mail.queries';

export function MailTab() {
  const { data, error, isPending, refetch } = useSendingDomains();
  const inUse = data?.items.find(({ verifiedAt }) => verifiedAt !== null);
  return (
    <Stack gap="lg">
      {isPending && <LoadingRows rows={1} height={220} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data && <NewDomainPanel first={data.items.length === 0} />}
      {data?.items.map((domain) => (
        <DomainPanel key={domain.id} domain={domain} inUse={domain === inUse} />
      ))}
      <AnswersPanel />
      <TrackLinksPanel />
    </Stack>
  );
}
