import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { untilReady } from '../installation/readiness.mjs';
import { loseStream } from './lose-stream.mjs';
import { timesReached } from './points.mjs';

const POINT_WITHIN_MS = 25_000;
const POINT_ATTEMPTS = 3;
const LETTERS_BETWEEN = 50;

/**
 * Breaks one part at a time and sees to it that it comes back. Everything that it did is in `strikes`:
 * {kind, target, point, from, to, kills, recoveries, reached}; times in milliseconds of performance.now().
 */
export class Striker {
  strikes = [];

  constructor({ installation, chance, breathMs, signal }) {
    this.installation = installation;
    this.breathMs = breathMs;
    this.platform = installation.platform;
    this.chance = chance;
    this.signal = signal;
  }

  get kills() {
    return this.strikes.reduce((sum, { kills }) => sum + kills, 0);
  }

  /** `traffic()` lets more traffic through, at the moment at which the fault can meet it. */
  async strike(fault, traffic) {
    const strike = { ...fault, from: performance.now(), kills: 0, recoveries: [] };
    this.strikes.push(strike);
    if (fault.kind === 'point') await this.#crashAtPoint(strike, traffic);
    else {
      traffic();
      await pause(this.chance.below(300));
      if (fault.kind === 'kill') await this.#kill(strike);
      else if (fault.kind === 'broker emptied') await this.#emptyBroker(strike);
      else if (fault.kind === 'mail server killed') await this.#killMailServer(strike);
      else await loseStream(this.platform.natsUrl, fault.producer, this.signal);
    }
    strike.to = performance.now();
    if (fault.target === 'reminders') await this.#breathe();
  }

  /** A sender that is killed again before it has sent anything would prove little. */
  async #breathe() {
    const { accepted } = this.installation.sink;
    const enough = accepted.length + LETTERS_BETWEEN;
    const deadline = performance.now() + this.breathMs;
    while (accepted.length < enough && performance.now() < deadline) await pause(50);
  }

  /** From outside; whoever watches over the processes has to notice it and to start it again. */
  async #kill(strike) {
    const { target } = strike;
    const pid = this.platform.pid(target);
    if (!pid) return untilReady(this.installation, target);
    process.kill(pid, 'SIGKILL');
    strike.kills += 1;
    const began = performance.now();
    while (this.platform.pid(target) === pid) await pause(5);
    return this.#recovered(strike, began);
  }

  /** Until it has died there; something else may have kept it from starting, or from getting so far. */
  async #crashAtPoint(strike, traffic) {
    for (let attempt = 1; !strike.reached && attempt <= POINT_ATTEMPTS; attempt += 1) {
      await this.#armAndWait(strike, traffic);
    }
  }

  /** The part is put down, sometimes politely under load, and started with the point armed. */
  async #armAndWait(strike, traffic) {
    const { target, point } = strike;
    const logged = () => timesReached(this.platform.dataDir, target, point);
    const before = logged();
    if (this.chance.next() < 0.5) await this.platform.stopPart(target);
    else {
      await this.platform.kill(target);
      strike.kills += 1;
    }
    const crashes = this.platform.crashes(target);
    // It may die while it is starting, with the work that was waiting for it; then it stays down.
    const started = await this.platform.restart(target, { env: { CRASH_AT: point } }).then(
      () => true,
      () => false,
    );
    traffic();
    if (started) await this.#untilCrashed(target, crashes);
    const began = performance.now();
    strike.reached = logged() > before;
    if (strike.reached) strike.kills += 1;
    if (this.platform.crashes(target) === crashes) await this.#bringBack(target);
    await this.#recovered(strike, began);
  }

  async #untilCrashed(target, crashes) {
    const deadline = performance.now() + POINT_WITHIN_MS;
    while (performance.now() < deadline && this.platform.crashes(target) === crashes) await pause(5);
  }

  /** A broker that is rebuilt with nothing in it. */
  async #emptyBroker(strike) {
    await this.platform.kill('nats');
    strike.kills += 1;
    rmSync(join(this.platform.dataDir, 'nats/jetstream'), { recursive: true, force: true });
    const began = performance.now();
    await this.#bringBack('nats');
    await this.#recovered(strike, began);
  }

  /** Not ours to start again; meanwhile letters wait, and one whose acceptance was not told any more is sent again. */
  async #killMailServer(strike) {
    const began = performance.now();
    await this.installation.sink.kill();
    strike.kills += 1;
    await pause(500 + this.chance.below(1_500));
    await this.installation.sink.open();
    strike.recoveries.push(performance.now() - began);
  }

  /** It cannot start as long as something that it needs is down as well. */
  async #bringBack(target) {
    for (;;) {
      try {
        return await this.platform.restart(target);
      } catch (error) {
        if (this.signal.aborted) throw error;
        await pause(250);
      }
    }
  }

  async #recovered(strike, began) {
    await untilReady(this.installation, strike.target);
    strike.recoveries.push(performance.now() - began);
  }
}
