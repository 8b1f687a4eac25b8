import { Anchor, Input, SegmentedControl, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { Link } from 'react-router';
import { languageName, languageTags } from '../../language/languages';
import { m } from '../../messages';
import { FIRST_LANGUAGE } from '../../reminders/letters';
import type { Message } from '../types';
import { channelWords } from '../words';
import { SoldFields } from './sold-fields';
import type { StepWriter } from './use-step';
import { VariablesMenu } from './variables-menu';

const text = m.stepPanel;
const CHANNELS: Message['channel'][] = ['email', 'sms', 'telegram'];
export const NEW_MESSAGE: Message = { channel: 'email', subject: '', body: '', sells: false };

interface MessageFieldsProps {
  writer: StepWriter;
  language: string;
  onLanguage: (language: string) => void;
}

/** What is written to a person, in each language. */
export function MessageFields({ writer, language, onLanguage: setLanguage }: MessageFieldsProps) {
  const { step, change, mark } = writer;
  const message = step.message ?? NEW_MESSAGE;
  const body = useRef<HTMLTextAreaElement>(null);
  const set = (part: Partial<Message>, about: string) =>
    change({ message: { ...message, ...part } }, `message ${about}`);
  const words = wordsIn(message, language);
  const write = (part: { subject?: string; body?: string }) =>
    set(withWords(message, language, { ...words, ...part }), `${language} ${Object.keys(part).join()}`);
  const nth = (message.translations ?? []).findIndex((one) => one.language === language);
  const field = (name: string) =>
    language === FIRST_LANGUAGE ? `message/${name}` : `message/translations/${nth}/${name}`;
  const tags = [...new Set([...languageTags, ...(message.translations ?? []).map((one) => one.language)])];
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={text.channel}
        data-field="message/channel"
        aria-describedby={writer.flaw('message/channel') ? 'channel-flaw' : undefined}
        data={CHANNELS.map((value) => ({ value, label: channelWords(value) }))}
        value={message.channel}
        onChange={(value) => {
          const channel = value as Message['channel'];
          // Only a letter has a subject.
          set(channel === 'email' ? { channel } : { channel, subject: '' }, 'channel');
        }}
      />
      {writer.flaw('message/channel') && (
        <Input.Error id="channel-flaw" role="alert">
          {writer.flaw('message/channel')}{' '}
          <Anchor component={Link} to="/settings" size="xs">
            {m.sequenceEditor.toSettings}
          </Anchor>
        </Input.Error>
      )}
      <Stack gap={4}>
        <SegmentedControl
          size="xs"
          aria-label={text.language}
          value={language}
          onChange={setLanguage}
          data={tags.map((value) => ({ value, label: languageName(value) }))}
          style={{ alignSelf: 'flex-start' }}
        />
        <Text size="xs" c="dimmed">
          {text.languageHint}
        </Text>
      </Stack>
      {message.channel === 'email' && (
        <TextInput
          key={`${language} subject`}
          label={text.subject}
          lang={language}
          maxLength={300}
          {...mark(field('subject'))}
          value={words.subject}
          onChange={({ currentTarget }) => write({ subject: currentTarget.value })}
        />
      )}
      <Stack gap={6}>
        <Textarea
          key={`${language} body`}
          ref={body}
          label={text.body}
          lang={language}
          autosize
          minRows={7}
          maxRows={18}
          maxLength={50_000}
          {...mark(field('body'))}
          value={words.body}
          onChange={({ currentTarget }) => write({ body: currentTarget.value })}
        />
        <VariablesMenu
          message={message}
          onInsert={(variable) => {
            const { selectionStart: from = 0, selectionEnd: to = 0 } = body.current ?? {};
            write({ body: words.body.slice(0, from) + variable + words.body.slice(to) });
            requestAnimationFrame(() => {
              body.current?.focus();
              body.current?.setSelectionRange(from + variable.length, from + variable.length);
            });
          }}
        />
        {message.channel === 'email' && (
          <Text size="xs" c="dimmed">
            {text.markup}
          </Text>
        )}
      </Stack>
      <Switch
        label={text.sells}
        description={text.sellsHint}
        checked={message.sells}
        onChange={({ currentTarget: { checked } }) => set({ sells: checked }, 'sells')}
      />
      {message.sells && (
        <SoldFields message={message} writer={writer} onChange={(sold) => set(sold, 'sold')} />
      )}
    </Stack>
  );
}

interface Words {
  subject: string;
  body: string;
}

const pick = ({ subject, body }: Words): Words => ({ subject, body });

export function wordsIn(message: Message, language: string): Words {
  if (language === FIRST_LANGUAGE) return pick(message);
  const known = message.translations?.find((one) => one.language === language);
  return known ? pick(known) : { subject: '', body: '' };
}

/** A translation without words is none, so that the first language is sent instead. */
function withWords(message: Message, language: string, words: Words): Partial<Message> {
  if (language === FIRST_LANGUAGE) return words;
  const known = message.translations ?? [];
  const at = known.findIndex((one) => one.language === language);
  if (`${words.subject}${words.body}`.trim() === '')
    return { translations: known.filter((one) => one.language !== language) };
  const translation = { language, ...words };
  return { translations: at === -1 ? [...known, translation] : known.with(at, translation) };
}
