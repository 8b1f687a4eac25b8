import { IANAZone } from 'luxon';

const known = new Map<string, boolean>();

/** The first zone of the chain that exists: the person’s, the session’s, the workspace’s. One bad name stops nobody. */
export function zoneOf(...chain: (string | null | undefined)[]): string {
  return chain.find((zone): zone is string => zone != null && zone !== '' && exists(zone)) ?? 'UTC';
}

function exists(zone: string): boolean {
  let answer = known.get(zone);
  if (answer === undefined) known.set(zone, (answer = IANAZone.isValidZone(zone)));
  return answer;
}
