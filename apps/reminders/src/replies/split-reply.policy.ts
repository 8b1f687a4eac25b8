/** A stretch of an answer: what somebody wrote, or what their mail program repeated of the letter. */
export interface ReplyPart {
  quoted: boolean;
  text: string;
}

/** "On Monday, Ada wrote:" in the languages of the usual mail programs; the name and the time stand anywhere before. */
const ATTRIBUTION =
  /(?:wrote|writes|schrieb|écrit|a écrit|escribió|escreveu|ha scritto|schreef|napisał\(a\)|пишет|пишете|писал|написал|писала|написала|писал\(а\)|написал\(а\))\s?[^\n]{0,80}:$/iu;
/** From here to the end everything is the letter. */
const LETTER_BEGINS =
  /^(?:-{2,}\s*(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|исходное сообщение|пересылаемое сообщение|forwarded message)\s*-{2,}|_{20,})$/iu;
/** The same, as Outlook does it: a block of headers, the sender first. */
const HEADERS_BEGIN = /^(?:from|von|de|da|от)\s?:\s\S/iu;
const NEXT_HEADER =
  /^(?:sent|date|gesendet|datum|envoyé|enviado|inviato|отправлено|дата|to|an|à|para|кому)\s?:\s/iu;

const isQuoted = (line: string) => line.startsWith('>');

/**
 * Takes an answer apart, so that what is new can be read without the letter below, above or between it. What cannot be
 * told for sure counts as written by the person: a line too many is better than an answer that nobody sees.
 */
export function splitReply(body: string): ReplyPart[] {
  const lines = body
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd());
  const letterAt = beginningOfLetter(lines);
  const introductions = introductionsIn(lines);
  const parts: ReplyPart[] = [];
  lines.forEach((line, index) => {
    const last = parts.at(-1);
    const between = line === '' && (last?.quoted ?? false);
    const quoted = index >= letterAt || isQuoted(line) || introductions.has(index) || between;
    if (last?.quoted === quoted) last.text += `\n${line}`;
    else parts.push({ quoted, text: line });
  });
  return parts
    .map(({ quoted, text }) => ({ quoted, text: text.replace(/^\n+/, '').trimEnd() }))
    .filter(({ text }) => text !== '');
}

function beginningOfLetter(lines: readonly string[]): number {
  const at = lines.findIndex(
    (line, index) =>
      LETTER_BEGINS.test(line) ||
      (HEADERS_BEGIN.test(line) && lines.slice(index + 1, index + 4).some((next) => NEXT_HEADER.test(next))),
  );
  return at === -1 ? lines.length : at;
}

/** The one or two lines that name whose words the quoted ones below are. Read from the end: strangers send long mails. */
function introductionsIn(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  let next: number | undefined;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index]!;
    if (line === '') continue;
    const below = next === undefined ? '' : lines[next]!;
    if (ATTRIBUTION.test(line) && isQuoted(below)) found.add(index);
    // A long one goes over two lines, and the first of them holds a day or an address.
    else if (next === index + 1 && found.has(next) && ATTRIBUTION.test(below) && /[\d@]/.test(line))
      if (!isQuoted(line)) found.add(index);
    next = index;
  }
  return found;
}
