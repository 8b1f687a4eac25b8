/** What a writer writes: Liquid over plain paragraphs. */
export interface LetterSource {
  subject: string;
  body: string;
}
