import { writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Loaded into the service before it starts: at a signal it collects its garbage and writes down what is left. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

process.on('SIGUSR2', () => {
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  writeFileSync(process.env.MEMORY_FILE, JSON.stringify({ heap: heapUsed + external, rss }));
});
