/** The table at the end and the one line that programs read. */
export function summary(results) {
  const rows = results.map(({ name, passed, failed, seconds, why }) => [
    name,
    String(passed),
    String(failed),
    `${seconds.toFixed(1)} s`,
    why ?? '',
  ]);
  const table = [['stage', 'passed', 'failed', 'time', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column].length)));
  const lines = table.map((row) =>
    [
      row[0].padEnd(widths[0]),
      row[1].padStart(widths[1]),
      row[2].padStart(widths[2]),
      row[3].padStart(widths[3]),
      row[4],
    ]
      .join('  ')
      .trimEnd(),
  );
  return [...lines, ...named(results), '', totals(results)].join('\n');
}

/** At the very end, because a build machine may cut what comes before. */
function named(results) {
  const section = (title, key) => {
    const tests = results.flatMap((result) => result[key] ?? []);
    return tests.length === 0 ? [] : ['', title, ...tests.map(({ test, why }) => `  ${test}\n    ${why}`)];
  };
  return [
    ...section('Failed:', 'failures'),
    ...section(
      'Failed among others and passed alone; a test that waits too little, or a race:',
      'passedAlone',
    ),
  ];
}

export function totals(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
