import { LiveChannel, type LiveListener, checked } from '../live/live-channel.js';
import { LiveListeners } from '../live/live-listeners.js';

/** All speakers and listeners are in this process. */
export class InProcessLiveChannel extends LiveChannel {
  private readonly listeners = new LiveListeners();

  subscribe(topic: string, listener: LiveListener): () => void {
    this.listeners.add(checked(topic), listener);
    return () => void this.listeners.remove(topic, listener);
  }

  /** Later, as over a network, so that a listener never runs inside the speaker's statement. */
  protected send(topic: string, text: string): void {
    setImmediate(() => this.listeners.tell(topic, text));
  }
}
