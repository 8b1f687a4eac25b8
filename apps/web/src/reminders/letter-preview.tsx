import { Text } from '@mantine/core';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { HtmlFrame } from './html-frame';
import { useLetterPreview } from './sequences.queries';
import type { PreviewRequest } from './types';

const text = m.sequences;

interface LetterPreviewProps {
  sequenceId: string;
  letter: PreviewRequest;
}

/** The same renderer writes the preview and the real letter, so what is fine here is fine in the mailbox. */
export function LetterPreview({ sequenceId, letter }: LetterPreviewProps) {
  const { data, error, isPending, refetch } = useLetterPreview(sequenceId, letter);
  if (error) return <LoadFailed error={error} onRetry={refetch} />;
  if (isPending) return <LoadingRows rows={4} height={36} />;
  return (
    <section aria-label={text.preview}>
      <Text fw={650} mb="xs">
        {data.subject}
      </Text>
      <HtmlFrame html={data.html} title={text.preview} />
      <Text size="xs" c="dimmed" mt={6}>
        {text.previewNote}
      </Text>
    </section>
  );
}
