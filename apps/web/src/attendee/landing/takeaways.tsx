import { m } from '../messages';
import { Tick } from '../pieces/tick';

/** What one will have learnt; nothing where the presenter has not said it. */
export function Takeaways({ lines }: { lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="landing-takeaways stack" aria-labelledby="takeaways">
      <h2 id="takeaways">{m.landing.takeaways}</h2>
      <ul className="ticks">
        {lines.map((line) => (
          <li key={line}>
            <Tick />
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
