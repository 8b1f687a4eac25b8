import { createRequire } from 'node:module';
import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import PDFDocument from 'pdfkit';

/** One letter on paper, with nothing left to fill in. */
export interface PaperLetter {
  /** Above the window, small: where it returns to. */
  sender: string;
  address: string[];
  date: string;
  subject: string;
  text: string;
}

const { resolve } = createRequire(import.meta.url);
/** The typeface of our pictures, whole, in one file per weight: Latin, Cyrillic and Greek stand in one line. */
const REGULAR = resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf');
const BOLD = resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf');

const mm = (length: number): number => (length * 72) / 25.4;

/** DIN 5008, form B, on A4: what must be seen through the window of an envelope, and where the sheet is folded. */
const SHEET = {
  left: mm(25),
  width: mm(165),
  window: { left: mm(25), width: mm(80), senderAt: mm(57.7), addressAt: mm(63), addressHeight: mm(27) },
  dateAt: mm(97),
  subjectAt: mm(107),
  marks: { folds: [mm(105), mm(210)], punch: mm(148.5) },
  margins: { top: mm(25), left: mm(25), right: mm(20), bottom: mm(22) },
};

/** Prints letters as one PDF, ready for paper: each begins a page of its own, long ones go on. */
@Injectable()
export class LetterPdf {
  /** A stream; it ends when the last letter is written. */
  print(letters: readonly PaperLetter[], title: string): PDFKit.PDFDocument {
    const document = new PDFDocument({
      size: 'A4',
      margins: SHEET.margins,
      autoFirstPage: false,
      info: { Title: title, Creator: 'Funnelcast', Producer: 'Funnelcast' },
    });
    document.registerFont('regular', REGULAR).registerFont('bold', BOLD);
    this.write(document, letters).catch((error: Error) => document.destroy(error));
    return document;
  }

  private async write(document: PDFKit.PDFDocument, letters: readonly PaperLetter[]): Promise<void> {
    for (const letter of letters) {
      // Setting type is work for the processor, and other requests wait meanwhile.
      await breathe();
      if (document.destroyed) return;
      document.addPage();
      drawMarks(document);
      drawWindow(document, letter);
      const { left, width, dateAt, subjectAt } = SHEET;
      document.font('regular').fontSize(10.5).text(letter.date, left, dateAt, { width, align: 'right' });
      document.font('bold').fontSize(11).text(letter.subject, left, subjectAt, { width });
      document.moveDown(1);
      document.font('regular').fontSize(10.5).text(letter.text, left, document.y, { width, lineGap: 3 });
    }
    document.end();
  }
}

function drawWindow(document: PDFKit.PDFDocument, { sender, address }: PaperLetter): void {
  const { left, width, senderAt, addressAt, addressHeight } = SHEET.window;
  document
    .font('regular')
    .fontSize(7)
    .text(sender, left, senderAt, { width, height: mm(4), ellipsis: true });
  document.fontSize(10.5);
  const lineHeight = Math.min(mm(5.4), addressHeight / Math.max(address.length, 1));
  for (const [nth, line] of address.entries()) {
    document.text(line, left, addressAt + nth * lineHeight, {
      width,
      height: lineHeight,
      ellipsis: true,
      lineBreak: false,
    });
  }
}

function drawMarks(document: PDFKit.PDFDocument): void {
  const { folds, punch } = SHEET.marks;
  document.save().lineWidth(0.4).strokeColor('#808080');
  for (const at of folds) document.moveTo(mm(4), at).lineTo(mm(8), at).stroke();
  document.moveTo(mm(4), punch).lineTo(mm(10), punch).stroke();
  document.restore();
}
