/**
 * Works off a plan with several faults at a time, but never two on the same part; one at a named place may be on two parts. `strike(fault, number)` is called
 * for each as its turn comes.
 */
export async function inLanes(plan, { lanes, strike }) {
  const waiting = [...plan];
  const busy = new Set();
  const idle = [];
  let begun = 0;
  const lane = async () => {
    while (waiting.length > 0) {
      const next = waiting.findIndex((fault) => partsOf(fault).every((part) => !busy.has(part)));
      if (next < 0) {
        await new Promise((resolve) => idle.push(resolve));
        continue;
      }
      const [fault] = waiting.splice(next, 1);
      for (const part of partsOf(fault)) busy.add(part);
      begun += 1;
      try {
        await strike(fault, begun);
      } finally {
        for (const part of partsOf(fault)) busy.delete(part);
        for (const wake of idle.splice(0)) wake();
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, plan.length) }, lane));
}

const partsOf = ({ target, victim }) => (victim ? [target, victim] : [target]);
