import { parseArgs } from 'node:util';
import { WrongUsage } from './options.mjs';

export const DEMO_HELP = `npm run demo -- [options]

Plays a whole funnel with simulated people on a clock of its own, within two minutes, then keeps serving it.

  --people N        how many register (300)
  --locale en|ru    the language of the webinar and its letters (en; what is not written yet is English)
  --guest NAME      keeps a place for you: the live hour goes slower, so that you can vote and click
  --exit            stop when the play is over
  --services        play it on separate services over NATS
  --json            progress as one JSON object a line, for programs
  --help            this text

PORT sets the web port (3000, or a free one when that is taken). Data lie in .data/demo and are made anew every time.`;

/** For the studio, which starts the demo beside itself: --prepared, --in-process, --host, --time-zone, --live-seconds. */
export function readDemoOptions(args) {
  const { values } = parse(args);
  const people = Number(values.people);
  if (!Number.isInteger(people) || people < 1 || people > 5000)
    throw new WrongUsage('--people takes 1 to 5000');
  if (!/^[a-z]{2,3}$/.test(values.locale))
    throw new WrongUsage('--locale takes a language, such as en or ru');
  const liveSeconds = Number(values['live-seconds']);
  if (!(liveSeconds >= 5 && liveSeconds <= 3600)) throw new WrongUsage('--live-seconds takes 5 to 3600');
  return {
    ...values,
    people,
    inProcess: values['in-process'],
    guest: values.guest && {
      name: values.guest,
      timeZone: values['time-zone'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      liveSeconds,
    },
  };
}

function parse(args) {
  const yes = { type: 'boolean', default: false };
  try {
    return parseArgs({
      args,
      options: {
        people: { type: 'string', default: '300' },
        guest: { type: 'string' },
        locale: { type: 'string', default: 'en' },
        'time-zone': { type: 'string' },
        'live-seconds': { type: 'string', default: '80' },
        host: { type: 'string', default: 'localhost' },
        exit: yes,
        services: yes,
        json: yes,
        prepared: yes,
        'in-process': yes,
        help: yes,
      },
    });
  } catch (error) {
    throw new WrongUsage(error.message);
  }
}
