import { writeSync } from 'node:fs';

/** `name` or `name:probability`, several separated by commas. */
const PLAN = parsePlan(process.env.NODE_ENV === 'production' ? undefined : process.env.CRASH_AT);

/**
 * A named place at which the fault tests kill the process, exactly as a power cut would: no handler runs. One line on
 * stderr tells where it was, because nothing else can afterwards.
 * Without CRASH_AT, and always in production, it costs one comparison.
 */
export function crashPoint(name: string): void {
  if (PLAN === undefined) return;
  const probability = PLAN.get(name);
  if (probability === undefined || Math.random() >= probability) return;
  writeSync(process.stderr.fd, `crash point ${name}\n`);
  process.kill(process.pid, 'SIGKILL');
}

function parsePlan(text: string | undefined): Map<string, number> | undefined {
  if (!text) return undefined;
  return new Map(
    text.split(',').map((entry) => {
      const [name = '', probability = '1'] = entry.split(':');
      return [name.trim(), Number(probability)];
    }),
  );
}
