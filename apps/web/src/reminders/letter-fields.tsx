import { SegmentedControl, Stack, Tabs, Text, Textarea, TextInput } from '@mantine/core';
import type { GetInputProps } from '@mantine/form';
import { m } from '../messages';
import { LetterPreview } from './letter-preview';
import { TestLetter } from './test-letter';
import { languageName } from '../language/languages';
import { FIRST_LANGUAGE, isWritten, type Letters } from './letters';

const text = m.sequences;

interface LetterFieldsProps {
  sequenceId: string;
  stepKey: string;
  letters: Letters;
  language: string;
  onLanguage: (language: string) => void;
  inputProps: GetInputProps<{ letters: Letters }>;
}

/** Subject and letter in one language at a time, to write or as it will look. */
export function LetterFields(props: LetterFieldsProps) {
  const { sequenceId, stepKey, letters, language, onLanguage, inputProps } = props;
  const letter = letters[language];
  const required = language === FIRST_LANGUAGE;
  // What is empty is not translated, and goes out in the fallback's words.
  const words =
    letter && isWritten(letter)
      ? { subject: letter.subject || undefined, body: letter.body || undefined }
      : {};
  return (
    <>
      <Stack gap={4}>
        <SegmentedControl
          aria-label={text.language}
          value={language}
          onChange={onLanguage}
          data={Object.keys(letters).map((value) => ({ value, label: languageName(value) }))}
          style={{ alignSelf: 'flex-start' }}
        />
        <Text size="xs" c="dimmed">
          {text.languageHint}
        </Text>
      </Stack>
      <TextInput
        key={`${language} subject`}
        label={text.subject}
        lang={language}
        required={required}
        {...inputProps(`letters.${language}.subject`)}
      />
      <Tabs defaultValue="write" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="write">{text.write}</Tabs.Tab>
          <Tabs.Tab value="preview">{text.preview}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="write">
          <Textarea
            key={`${language} body`}
            label={text.body}
            lang={language}
            autosize
            minRows={8}
            required={required}
            {...inputProps(`letters.${language}.body`)}
          />
          <Text size="xs" c="dimmed" mt={6}>
            {text.variables}:{' '}
            {Object.keys(text.placeholders)
              .map((name) => `{{ ${name} }}`)
              .join(', ')}
          </Text>
        </Tabs.Panel>
        <Tabs.Panel value="preview">
          <LetterPreview sequenceId={sequenceId} letter={{ stepKey, language, ...words }} />
        </Tabs.Panel>
      </Tabs>
      <TestLetter sequenceId={sequenceId} letter={{ stepKey, language, ...words }} />
    </>
  );
}
