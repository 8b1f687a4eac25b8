/** A figure with as many digits as it deserves. */
export function figure(number) {
  if (!Number.isFinite(number)) return '-';
  if (Math.abs(number) >= 100) return Math.round(number).toLocaleString('en-US');
  return Math.abs(number) >= 10 ? number.toFixed(1) : number.toFixed(2);
}

export function printTable({ title, unit, base, rounds, columns, rows, targets, others }) {
  const head = ['', unit, 'ratio', 'from .. to', ...columns.map(({ label }) => label)];
  const lines = rows.map((row) => [
    row.name,
    figure(row.median),
    figure(row.ratio),
    `${figure(row.min)} .. ${figure(row.max)}`,
    ...columns.map(({ key }) => figure(row.extras[key])),
  ]);
  return [
    `\n${title}`,
    `  median of ${rounds} interleaved turns; ratio to "${base}"`,
    ...aligned([head, ...lines]),
    ...targets.map(targetLine),
    ...(others ? [othersLine(others)] : []),
  ].join('\n');
}

function targetLine({ what, target, reached, met }) {
  return `  ${met ? 'reached' : 'MISSED '}  ${what}: ${figure(reached)} (target ${target})`;
}

function othersLine({ median, max }) {
  const text = `  Other programs used ${figure(median)} cores meanwhile (at most ${figure(max)})`;
  return median > BUSY_CORES ? `${text}: the machine was BUSY, repeat this.` : `${text}.`;
}

/** More than this and the figures tell as much of the others as of us. */
export const BUSY_CORES = 0.2;

function aligned(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines.map((line) =>
    `  ${line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  ')}`.trimEnd(),
  );
}

export function printMachine({ cores, processor, memoryGb, system, node, postgres, nats, load }) {
  const versions = [
    `Node ${node}`,
    `PostgreSQL ${postgres}`,
    nats ? `nats-server ${nats}` : 'no nats-server',
  ];
  const text = [
    `${cores} cores (${processor}), ${memoryGb} GB, ${system}`,
    versions.join(', '),
    `load average before: ${load.map((each) => each.toFixed(2)).join(' ')}`,
  ];
  if (load[0] > cores / 2)
    text.push('WARNING: the machine is busy; ratios suffer less than rates, but both suffer.');
  return text.join('\n');
}
