import {
  IconCircleOff,
  IconClockPause,
  IconFlag,
  IconGitBranch,
  IconHourglass,
  IconPhone,
  IconSend,
  type Icon,
} from '@tabler/icons-react';
import type { Foreseen } from './types';

export const foreseenIcons: Record<Foreseen['what'], Icon> = {
  send: IconSend,
  task: IconPhone,
  skip: IconCircleOff,
  branch: IconGitBranch,
  wait: IconClockPause,
  rest: IconHourglass,
  end: IconFlag,
};
