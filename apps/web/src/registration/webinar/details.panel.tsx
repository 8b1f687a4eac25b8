import { Text } from '@mantine/core';
import { m } from '../../messages';
import { Panel } from '../../pieces/panel';
import classes from '../registration.module.css';
import type { Webinar } from '../types';

const text = m.webinars.detail;

/** For those who read and do not change it. */
export function DetailsPanel({ webinar }: { webinar: Webinar }) {
  return (
    <Panel title={text.details}>
      {webinar.description && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {webinar.description}
        </Text>
      )}
      <dl className={classes.facts}>
        {webinar.presenterEmail && (
          <>
            <dt>{m.webinars.form.presenterEmail}</dt>
            <dd>{webinar.presenterEmail}</dd>
          </>
        )}
        <dt>{text.video}</dt>
        <dd>{webinar.videoUrl ?? text.noVideo}</dd>
      </dl>
    </Panel>
  );
}
