/**
 * Works off a plan with several faults at a time, but never two on the same part. `strike(fault, number)` is called
 * for each as its turn comes.
 */
export async function inLanes(plan, { lanes, strike }) {
  const waiting = [...plan];
  const busy = new Set();
  const idle = [];
  let begun = 0;
  const lane = async () => {
    while (waiting.length > 0) {
      const next = waiting.findIndex(({ target }) => !busy.has(target));
      if (next < 0) {
        await new Promise((resolve) => idle.push(resolve));
        continue;
      }
      const [fault] = waiting.splice(next, 1);
      busy.add(fault.target);
      begun += 1;
      try {
        await strike(fault, begun);
      } finally {
        busy.delete(fault.target);
        for (const wake of idle.splice(0)) wake();
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, plan.length) }, lane));
}
