import { Logger } from '@nestjs/common';
import type { LiveListener } from './live-channel.js';

/** Who in this process listens to which topic. */
export class LiveListeners {
  private readonly logger = new Logger('LiveChannel');
  private readonly byTopic = new Map<string, Set<LiveListener>>();

  /** Tells whether it is the first of its topic. */
  add(topic: string, listener: LiveListener): boolean {
    const listeners = this.byTopic.get(topic) ?? new Set();
    this.byTopic.set(topic, listeners);
    return listeners.add(listener).size === 1;
  }

  /** Tells whether it was the last of its topic. */
  remove(topic: string, listener: LiveListener): boolean {
    const listeners = this.byTopic.get(topic);
    if (!listeners?.delete(listener) || listeners.size > 0) return false;
    return this.byTopic.delete(topic);
  }

  get topics(): string[] {
    return [...this.byTopic.keys()];
  }

  /** Every listener gets an object of its own: one that changes it must not change what the others see. */
  tell(topic: string, text: string): void {
    for (const listener of this.byTopic.get(topic) ?? []) {
      try {
        listener(JSON.parse(text));
      } catch (error) {
        this.logger.warn({
          msg: 'a listener failed',
          topic,
          reason: error instanceof Error ? error.message : 'unknown',
        });
      }
    }
  }
}
