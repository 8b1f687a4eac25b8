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
 * {kind, target, point, victim, from, to, kills, struck, recoveries, reached}; times in milliseconds of performance.now(),
 * `struck` how often the victim was killed.
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
    return this.strikes.reduce((sum, { kills, struck }) => sum + kills + struck, 0);
  }

  /** `traffic()` lets more traffic through, at the moment at which the fault can meet it. */
  async strike(fault, traffic) {
    const strike = { ...fault, from: performance.now(), kills: 0, struck: 0, recoveries: [] };
    this.strikes.push(strike);
    if (fault.kind === 'point') await this.#crashAtPoint(strike, traffic);
    else if (fault.kind === 'stop') await this.#stopAtPoint(strike, traffic);
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
    await this.#putDown(strike);
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

  async #putDown(strike) {
    if (this.chance.next() < 0.5) return this.platform.stopPart(strike.target);
    await this.platform.kill(strike.target);
    strike.kills += 1;
    return undefined;
  }

  /** Until it has stood still there, with the victim killed meanwhile. */
  async #stopAtPoint(strike, traffic) {
    for (let attempt = 1; !strike.reached && attempt <= POINT_ATTEMPTS; attempt += 1) {
      await this.#armAndBreak(strike, traffic);
    }
  }

  /** It may stand still while it is starting, with the work that was waiting for it, and is let go on in any case. */
  async #armAndBreak(strike, traffic) {
    const { target, point } = strike;
    const logged = () => timesReached(this.platform.dataDir, target, point, 'stop');
    const before = logged();
    await this.#putDown(strike);
    let started;
    const starting = this.platform.restart(target, { env: { CRASH_AT: `${point}:stop` } }).then(
      () => (started = true),
      () => (started = false),
    );
    const standsStill = () => logged() > before;
    while (started === undefined && !standsStill()) await pause(20);
    traffic();
    const deadline = performance.now() + POINT_WITHIN_MS;
    while (started !== false && !standsStill() && performance.now() < deadline) await pause(20);
    const began = performance.now();
    strike.reached = standsStill();
    if (strike.reached) await this.#breakAround(strike);
    await starting;
    // Whatever was never reached is not to be reached later, when nobody looks.
    if (!strike.reached && started) await this.platform.stopPart(target);
    if (!strike.reached || !started) await this.#bringBack(target);
    await this.#recovered(strike, began);
  }

  /** What dies is away when the service goes on, and comes back afterwards. */
  async #breakAround(strike) {
    const { target, victim } = strike;
    const goOn = () => process.kill(this.platform.pid(target), 'SIGCONT');
    strike.struck += 1;
    if (victim === 'mail') {
      await this.installation.sink.kill();
      goOn();
      await pause(500 + this.chance.below(1_500));
      return this.installation.sink.open();
    }
    const pid = this.platform.pid(victim);
    if (pid) process.kill(pid, 'SIGKILL');
    while (pid && this.platform.pid(victim) === pid) await pause(5);
    goOn();
    return untilReady(this.installation, victim);
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
