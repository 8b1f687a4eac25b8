import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The mail server of these tables, in a process of its own. */
export async function openSink(stage) {
  const child = fork(fileURLToPath(new URL('sink.mjs', import.meta.url)));
  stage.onClose(() => child.kill());
  const [port] = await once(child, 'message');
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    /** What it has accepted since it was asked last. */
    async accepted() {
      child.send('how many?');
      return (await once(child, 'message'))[0];
    },
  };
}
