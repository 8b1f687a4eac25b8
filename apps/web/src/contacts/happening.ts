import type { Icon } from '@tabler/icons-react';

/** Something that happened with a person. */
export interface Happening {
  key: string;
  /** ISO 8601 instant. */
  at: string;
  icon: Icon;
  words: string;
  /** What it was about: a session, or who recorded it. */
  note?: string;
  tone?: 'hot' | 'good';
}
