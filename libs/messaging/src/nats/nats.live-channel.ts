import type { Subscription } from '@nats-io/transport-node';
import { LiveChannel, type LiveListener, checked } from '../live/live-channel.js';
import { LiveListeners } from '../live/live-listeners.js';
import type { NatsLink } from './nats-link.js';
import type { NatsNames } from './nats-names.js';

/** Reaches the listeners in all processes; one subscription of the broker per topic that anybody here listens to. */
export class NatsLiveChannel extends LiveChannel {
  private readonly listeners = new LiveListeners();
  private readonly subscriptions = new Map<string, Subscription>();

  constructor(
    private readonly link: NatsLink,
    private readonly names: NatsNames,
  ) {
    super();
    link.onConnection(() => void this.listenToAll());
  }

  subscribe(topic: string, listener: LiveListener): () => void {
    this.listeners.add(checked(topic), listener);
    void this.listenToAll();
    return () => {
      if (this.listeners.remove(topic, listener)) this.forget(topic);
    };
  }

  protected send(topic: string, text: string): void {
    if (!this.link.up) return;
    void this.link.ready().then((connection) => connection.publish(this.names.live(topic), text));
  }

  private async listenToAll(): Promise<void> {
    if (!this.link.met) return;
    const connection = await this.link.ready();
    for (const topic of this.listeners.topics) {
      if (this.subscriptions.has(topic)) continue;
      const callback = (error: Error | null, message: { string(): string }): void => {
        if (!error) this.listeners.tell(topic, message.string());
      };
      this.subscriptions.set(topic, connection.subscribe(this.names.live(topic), { callback }));
    }
  }

  private forget(topic: string): void {
    this.subscriptions.get(topic)?.unsubscribe();
    this.subscriptions.delete(topic);
  }
}
