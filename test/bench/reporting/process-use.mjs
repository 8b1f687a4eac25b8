import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

const TICKS_PER_SECOND = 100;
const HAS_PROC = process.platform === 'linux';

/** Resident memory of a process in MB. */
export function memoryOf(pid) {
  if (!HAS_PROC) return Number(ask('rss=', pid)) / 1024;
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024;
}

/** Seconds of processor time since it was started; for PostgreSQL with all its children. */
export function processorTimeOf(pid) {
  if (!HAS_PROC) return secondsFrom(ask('time=', pid));
  return timeBelow(pid, readProcesses());
}

/** Processor seconds of each process and what is below it, from now until asked. */
export function spentBy(...pids) {
  const times = () => pids.map((pid) => (pid === undefined ? Number.NaN : processorTimeOf(pid)));
  const before = times();
  return () => times().map((time, index) => time - before[index]);
}

/** Processor seconds of the whole machine, of what this process has started, and of both. Linux alone tells. */
export function processorUse() {
  if (!HAS_PROC) return undefined;
  const [user, nice, system, , , irq, softirq] = readFileSync('/proc/stat', 'utf8')
    .split('\n', 1)[0]
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number);
  const all = (user + nice + system + irq + softirq) / TICKS_PER_SECOND;
  const processes = readProcesses();
  const ours = timeBelow(process.pid, processes);
  const started = ours - (processes.get(process.pid)?.seconds ?? 0);
  return { at: performance.now() / 1000, all, ours, started };
}

function timeBelow(pid, processes) {
  const own = processes.get(pid);
  if (!own) return 0;
  return own.children.reduce((sum, child) => sum + timeBelow(child, processes), own.seconds);
}

function readProcesses() {
  const found = new Map();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) && readStat(name);
    if (stat) found.set(Number(name), { ...stat, children: [] });
  }
  for (const [pid, { parent }] of found) found.get(parent)?.children.push(pid);
  return found;
}

function readStat(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Its own time, and that of children that have ended.
    const ticks = [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0);
    return { parent: Number(fields[1]), seconds: ticks / TICKS_PER_SECOND };
  } catch {
    return undefined;
  }
}

function ask(format, pid) {
  return spawnSync('ps', ['-o', format, '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
}

/** `[days-]hours:minutes:seconds`, the larger ones left out when zero. */
function secondsFrom(text) {
  const [rest, days = '0'] = text.split('-').reverse();
  return rest.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 86_400;
}
