const ASCII = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

const startsWith = (content: Buffer, bytes: number[], at = 0): boolean =>
  bytes.every((byte, index) => content[at + index] === byte);

/**
 * Whether a file begins as a format does that we take. Only such a file is handed to the decoder, which would read many
 * more formats, some of them programs.
 */
export function isPicture(content: Buffer): boolean {
  return (
    startsWith(content, [0xff, 0xd8, 0xff]) ||
    startsWith(content, [0x89, ...ASCII('PNG\r\n'), 0x1a, 0x0a]) ||
    (startsWith(content, ASCII('RIFF')) && startsWith(content, ASCII('WEBP'), 8))
  );
}
