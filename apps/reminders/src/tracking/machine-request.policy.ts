import { isbot } from 'isbot';

export interface LinkRequest {
  method: string;
  headers: Record<string, string | string[] | undefined>;
}

/** Scanners of mail, and previews of messengers, that say who they are and that general lists of robots do not know. */
const MAIL_SCANNERS =
  /barracuda|mimecast|proofpoint|safelinks|googleimageproxy|yahoomailproxy|ms-?office|microsoft office|symantec|trend ?micro|fireeye|cloudmark|bitdefender|kaspersky|sophos|python|curl|wget|java\/|go-http|okhttp|node-fetch|axios|headless|cfnetwork|^viber\/|^dalvik/i;

/** Whether a request says of itself that no person sent it: a robot's name, none at all, only a look, or fetched in advance. */
export function isMachine({ method, headers }: LinkRequest): boolean {
  const header = (name: string) => String(headers[name] ?? '');
  if (method !== 'GET') return true;
  if (
    ['purpose', 'sec-purpose', 'x-purpose', 'x-moz'].some((name) =>
      /prefetch|preview|prerender/i.test(header(name)),
    )
  )
    return true;
  const agent = header('user-agent').trim();
  return agent === '' || isbot(agent) || MAIL_SCANNERS.test(agent);
}
