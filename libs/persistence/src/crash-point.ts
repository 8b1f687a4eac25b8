import { writeSync } from 'node:fs';

/** How often the process dies there, or that it stands still there once. */
type Plan = Map<string, number | 'stop'>;

/** `name`, `name:probability` or `name:stop`, several separated by commas. */
const PLAN = parsePlan(process.env.NODE_ENV === 'production' ? undefined : process.env.CRASH_AT);

/**
 * A named place at which the fault tests kill the process, exactly as a power cut would: no handler runs. With `stop` it
 * stands still there instead, once, until somebody lets it go on: what is around it can die at exactly that moment. One
 * line on stderr tells where it is, because nothing else can.
 * Without CRASH_AT, and always in production, it costs one comparison.
 */
export function crashPoint(name: string): void {
  if (PLAN === undefined) return;
  const fate = PLAN.get(name);
  if (fate === undefined) return;
  if (fate === 'stop') return standStill(PLAN, name);
  if (Math.random() >= fate) return;
  writeSync(process.stderr.fd, `crash point ${name}\n`);
  process.kill(process.pid, 'SIGKILL');
}

function standStill(plan: Plan, name: string): void {
  plan.delete(name);
  writeSync(process.stderr.fd, `stop point ${name}\n`);
  process.kill(process.pid, 'SIGSTOP');
}

function parsePlan(text: string | undefined): Plan | undefined {
  if (!text) return undefined;
  return new Map(
    text.split(',').map((entry) => {
      const [name = '', fate = '1'] = entry.split(':');
      return [name.trim(), fate === 'stop' ? 'stop' : Number(fate)];
    }),
  );
}
