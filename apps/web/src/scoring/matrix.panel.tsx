import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { m } from '../messages';
import { Panel } from '../pieces/panel';
import { CellPeople } from './cell-people';
import classes from './scoring.module.css';
import { useLeadMatrix } from './scoring.queries';
import { CLASSES, STAGE_COLORS, STAGES, type ScoringDraft, type Stage } from './types';

const text = m.scoring;

interface MatrixPanelProps {
  stages: ScoringDraft['stages'];
  disabled: boolean;
  onChange: (stages: ScoringDraft['stages']) => void;
}

/** Fit by engagement: how many people stand where, the fuller the deeper, and what each cell means. */
export function MatrixPanel({ stages, disabled, onChange }: MatrixPanelProps) {
  const [shown, setShown] = useState<string | null>(null);
  const counts = useLeadMatrix().data ?? [];
  const peopleIn = (cell: string) =>
    counts.filter((count) => count.cell === cell).reduce((sum, { people }) => sum + people, 0);
  const most = Math.max(
    1,
    ...CLASSES.fit.flatMap((fit) => CLASSES.engagement.map((one) => peopleIn(`${fit}${one}`))),
  );
  return (
    <Panel title={text.matrix}>
      <Text size="sm" c="dimmed">
        {text.matrixLead}
      </Text>
      <table className={classes.matrix} aria-label={text.matrix}>
        <thead>
          <tr>
            <th scope="col">
              {text.fit} / {text.engagement}
            </th>
            {CLASSES.engagement.map((engagement) => (
              <th key={engagement} scope="col">
                {engagement}
                <span className={classes.name}>{text.engagementClasses[engagement]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CLASSES.fit.map((fit) => (
            <tr key={fit}>
              <th scope="row">
                {fit}
                <span className={classes.name}>{text.fitClasses[fit]}</span>
              </th>
              {CLASSES.engagement.map((engagement) => {
                const cell = `${fit}${engagement}`;
                const people = peopleIn(cell);
                const stage = stages[cell] ?? 'nurture';
                return (
                  <td
                    key={cell}
                    className={classes.cell}
                    style={{ background: shadeOf(stage, people / most) }}
                  >
                    <button
                      type="button"
                      className={classes.people}
                      aria-label={text.peopleIn(cell, people)}
                      onClick={() => setShown(cell)}
                    >
                      {people}
                    </button>
                    <div className={classes.stage}>
                      {/* On a phone this is seen, since the words of a select do not wrap. */}
                      <span aria-hidden="true">{text.stages[stage]}</span>
                      <NativeSelect
                        aria-label={text.stageOf(cell)}
                        size="xs"
                        data={STAGES.map((value) => ({ value, label: text.stages[value] }))}
                        value={stage}
                        disabled={disabled}
                        onChange={({ currentTarget }) =>
                          onChange({ ...stages, [cell]: currentTarget.value as Stage })
                        }
                      />
                    </div>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <CellPeople cell={shown} onClose={() => setShown(null)} />
    </Panel>
  );
}

/** The colour tells the stage, its depth how many stand there; the number says both without it. */
function shadeOf(stage: Stage, share: number): string {
  const depth = share === 0 ? 6 : 12 + Math.round(Math.sqrt(share) * 26);
  return `color-mix(in srgb, var(--mantine-color-${STAGE_COLORS[stage]}-6) ${depth}%, transparent)`;
}
