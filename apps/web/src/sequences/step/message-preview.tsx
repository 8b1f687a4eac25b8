import { Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { m } from '../../messages';
import { asProblem } from '../../http/problem';
import { LoadFailed, LoadingRows } from '../../pieces/load-state';
import { useMessagePreview } from '../sequences.queries';
import type { PreviewWanted } from '../types';
import classes from './step.module.css';

const text = m.stepPanel;
const SETTLE_MS = 350;

interface MessagePreviewProps {
  sequenceId: string;
  message: PreviewWanted;
}

/** The message as it will arrive, while it is being written: on a phone or a wide screen, by day or by night. */
export function MessagePreview({ sequenceId, message }: MessagePreviewProps) {
  const [width, setWidth] = useState('desktop');
  const [look, setLook] = useState('light');
  const [settled] = useDebouncedValue(message, SETTLE_MS);
  const { data, error, isLoading, refetch } = useMessagePreview(sequenceId, settled);
  const letter = message.channel === 'email';
  return (
    <Stack gap="xs" component="section" aria-label={text.preview}>
      <Group justify="space-between" gap="xs">
        <Title order={3}>{text.preview}</Title>
        {letter && (
          <Group gap="xs">
            <SegmentedControl
              size="xs"
              aria-label={text.width}
              value={width}
              onChange={setWidth}
              data={(['phone', 'desktop'] as const).map((value) => ({ value, label: text.widths[value] }))}
            />
            <SegmentedControl
              size="xs"
              aria-label={text.look}
              value={look}
              onChange={setLook}
              data={(['light', 'dark'] as const).map((value) => ({ value, label: text.looks[value] }))}
            />
          </Group>
        )}
      </Group>
      {message.body.trim() === '' ? (
        <Text size="sm" c="dimmed">
          {text.previewEmpty}
        </Text>
      ) : (
        <>
          {isLoading && <LoadingRows rows={2} height={80} />}
          {error &&
            (asProblem(error).status === 422 ? (
              <Text size="sm" c="dimmed" role="status">
                {text.previewWrong}
              </Text>
            ) : (
              <LoadFailed error={error} onRetry={refetch} />
            ))}
          {data && !error && letter && (
            <>
              <Text size="sm" fw={650} style={{ overflowWrap: 'anywhere' }}>
                {message.subject && data.subject}
              </Text>
              <LetterFrame html={data.html} width={width} look={look} />
            </>
          )}
          {data && !error && !letter && <div className={classes.bubble}>{ownWords(data.text)}</div>}
          <Text size="xs" c="dimmed">
            {text.previewNote}
          </Text>
        </>
      )}
    </Stack>
  );
}

/** A short message has no frame and no foot of links. */
const ownWords = (words: string): string => words.split(/\n-- ?\n/)[0]!.trim();

/** A frame asks the reader's system for its theme, so the question itself is answered in the letter. */
const inLook = (html: string, look: string): string =>
  html
    .replace(/\(prefers-color-scheme:\s*(dark|light)\)/g, (_, asked: string) =>
      asked === look ? '(min-width: 0)' : '(max-width: 0)',
    )
    .replace(/(name="color-scheme" content=")[^"]*/, `$1${look}`);

interface LetterFrameProps {
  html: string;
  width: string;
  look: string;
}

/** No scripts and no access to our origin; what the letter takes for the reader's theme is the frame's. */
function LetterFrame({ html, width, look }: LetterFrameProps) {
  const page = useMemo(() => `<base target="_blank">${inLook(html, look)}`, [html, look]);
  return (
    <div className={classes.stage}>
      <iframe
        key={look}
        className={classes.letter}
        data-width={width}
        style={{ colorScheme: look }}
        title={text.preview}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcDoc={page}
      />
    </div>
  );
}
