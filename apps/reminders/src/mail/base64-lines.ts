const LONGEST_LINE = 76;

/** RFC 2045: base64 in lines, without a break at the end. */
export function base64Lines(text: string): string {
  const encoded = Buffer.from(text, 'utf8').toString('base64');
  const lines: string[] = [];
  for (let at = 0; at < encoded.length; at += LONGEST_LINE) lines.push(encoded.slice(at, at + LONGEST_LINE));
  return lines.join('\r\n');
}
