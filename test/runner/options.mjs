import { parseArgs } from 'node:util';

/** `--only static` stands for all static checks. */
export function readStages(args, { names, groups }) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', multiple: true },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const asked = (values.only ?? []).flatMap((list) => list.split(',')).map((name) => name.trim());
  const chosen = asked.flatMap((name) => groups[name] ?? [name]);
  const unknown = chosen.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new Error(
      `There is no stage "${unknown.join('", "')}". There are: ${[...names, ...Object.keys(groups)].join(', ')}.`,
    );
  }
  return { ...values, stages: asked.length === 0 ? names : names.filter((name) => chosen.includes(name)) };
}
