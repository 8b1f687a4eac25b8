import { List, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Mark } from '../design/mark';
import { LanguageLinks } from '../language/language-links';
import { m } from '../messages';
import classes from './entrance.module.css';

/** The two-sided frame of the pages that come before the studio. */
export function Entrance({ children }: { children: ReactNode }) {
  return (
    <div className={classes.frame}>
      <aside className={classes.story}>
        <div className={classes.brand}>
          <Mark size={36} />
          <span>{m.product}</span>
        </div>
        <Stack gap="xl" className={classes.pitch}>
          <Text className={classes.lead}>{m.accounts.signIn.lead}</Text>
          <List spacing="md" icon={<IconCheck size={20} aria-hidden="true" color="#ffb184" />}>
            {m.accounts.signIn.points.map((point) => (
              <List.Item key={point}>{point}</List.Item>
            ))}
          </List>
        </Stack>
      </aside>
      <main className={classes.main}>
        <div className={classes.form}>
          {children}
          <LanguageLinks label={m.nav.language} />
        </div>
      </main>
    </div>
  );
}
