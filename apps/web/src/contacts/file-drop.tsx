import { Button, Stack, Text } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import { m } from '../messages';
import classes from './contacts.module.css';

const text = m.contacts.imports;

interface FileDropProps {
  loading: boolean;
  onFile: (file: File) => void;
}

/** A file comes by dropping it or by the button, which is all that a keyboard needs. */
export function FileDrop({ loading, onFile }: FileDropProps) {
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <div
      className={classes.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Stack align="center" gap="sm">
        <IconFileTypeCsv size={32} stroke={1.6} aria-hidden="true" />
        <Text fw={600}>{over ? text.dropNow : text.drop}</Text>
        <Text size="sm" c="dimmed" maw={440}>
          {text.limits}
        </Text>
        <Button loading={loading} onClick={() => field.current?.click()}>
          {text.choose}
        </Button>
      </Stack>
      <input
        ref={field}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        aria-label={text.choose}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again after it was mended.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
