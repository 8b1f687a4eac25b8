/**
 * Loaded into every Node process of ours before its main: when the launcher is gone, however it went, the channel
 * to it closes, and the process stops as if it had been asked to.
 */
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Listening must not keep alive a process that has finished.
  process.channel.unref();
}
