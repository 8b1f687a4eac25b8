import { Counter, Gauge, Histogram, collectDefaultMetrics, register } from 'prom-client';

let collecting = false;
const refreshers = new Set<() => Promise<unknown>>();

/** The process's one registry; asking twice for a metric gives the same one, so modules need not know each other. */
export const metrics = {
  counter<Label extends string>(name: string, help: string, labelNames: Label[] = []): Counter<Label> {
    return (
      (register.getSingleMetric(name) as Counter<Label> | undefined) ??
      new Counter({ name, help, labelNames })
    );
  },

  gauge<Label extends string>(name: string, help: string, labelNames: Label[] = []): Gauge<Label> {
    return (
      (register.getSingleMetric(name) as Gauge<Label> | undefined) ?? new Gauge({ name, help, labelNames })
    );
  },

  /** Buckets in seconds. */
  histogram<Label extends string>(name: string, help: string, labelNames: Label[] = []): Histogram<Label> {
    return (
      (register.getSingleMetric(name) as Histogram<Label> | undefined) ??
      new Histogram({
        name,
        help,
        labelNames,
        buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      })
    );
  },

  /** For figures that must be looked up: `refresh` runs before every reading. Returns how to stop that. */
  beforeReading(refresh: () => Promise<unknown>): () => void {
    refreshers.add(refresh);
    return () => refreshers.delete(refresh);
  },

  /** The Prometheus text of everything counted so far. */
  async text(): Promise<string> {
    if (!collecting) {
      collecting = true;
      collectDefaultMetrics();
    }
    // What cannot be looked up now keeps its last value: readiness tells of the failure.
    await Promise.allSettled([...refreshers].map((refresh) => refresh()));
    return register.metrics();
  },
};
