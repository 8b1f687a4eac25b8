import { LetterPdf } from './letter-pdf.js';
import { LetterSenders } from './letter-senders.js';
import { MarkLettersPosted } from './mark-letters-posted.use-case.js';
import { PostalAddresses } from './postal-addresses.js';
import { PostedLettersController } from './posted-letters.controller.js';
import { PaperParts, PrintLetters } from './print-letters.use-case.js';

/** What the module lists for letters on paper, in one place beside them. */
export const postedLetterParts = {
  controllers: [PostedLettersController],
  providers: [LetterPdf, LetterSenders, MarkLettersPosted, PostalAddresses, PaperParts, PrintLetters],
};
