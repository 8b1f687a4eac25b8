import { Group, Text } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { m } from '../../messages';
import { branchesOf } from '../outline';
import type { Step } from '../types';
import { branchWords, sharesOf, shareWords, stepTitle } from '../words';
import { useEditorView } from './editor-context';
import { Row } from './row';
import classes from './timeline.module.css';

const text = m.sequenceEditor;

/** The ways out of a step, side by side where there is room; below the frame they are one again. */
export function Branches({ step }: { step: Step }) {
  const { nameOf, progressOf } = useEditorView();
  const branches = branchesOf(step);
  if (branches.length === 0) return null;
  const passed = progressOf(step.key)?.passed;
  const shares = step.split && sharesOf(step.split);
  return (
    <div className={classes.branching}>
      <ul className={classes.branches} aria-label={text.branchesOf(stepTitle(step, nameOf))}>
        {branches.map((branch, nth) => (
          <li key={branch} className={classes.branch} data-branch={branch}>
            <Group gap={6} className={classes.branchName}>
              <Text size="xs" fw={650} style={{ overflowWrap: 'anywhere' }}>
                {branchWords(branch)}
              </Text>
              {shares && (
                <Text size="xs" c="dimmed" className="numbers">
                  {shareWords(shares[nth]!)}
                </Text>
              )}
              {passed && (
                <Text size="xs" c="dimmed" className="numbers">
                  {text.numbers.people(passed.find((one) => one.branch === branch)?.count ?? 0)}
                </Text>
              )}
            </Group>
            <Row within={{ stepKey: step.key, branch }} />
          </li>
        ))}
      </ul>
      <div className={classes.rejoin}>
        <span>
          <IconArrowMerge size={14} stroke={1.7} aria-hidden="true" />
          {text.rejoin}
        </span>
      </div>
    </div>
  );
}
