import { Parser } from 'htmlparser2';
import type { HeldLiquid } from './held-liquid.js';
import {
  attributeProblem,
  holdsNoText,
  isAllowedElement,
  styleProblem,
  takesBlocks,
} from './mjml-rules.policy.js';

/** What was found in a body written in MJML; positions are those of `source`, in which Liquid blocks are raw lines now. */
export interface ReadMjml {
  source: string;
  problems: string[];
  first: string;
  ownPreview: boolean;
  hasHead: boolean;
}

const MOST_PROBLEMS = 5;

/** Looks through a body for whatever a letter may not contain. What MJML itself checks is left to it. */
export function readMjml(liquid: HeldLiquid): ReadMjml {
  const reading = new Reading(liquid);
  return reading.read();
}

class Reading {
  private readonly open: string[] = [];
  private readonly blocks: { from: number; to: number }[] = [];
  private readonly seen = new Set<string>();
  private readonly problems: string[] = [];
  private first = '';

  constructor(private readonly liquid: HeldLiquid) {}

  read(): ReadMjml {
    const { words } = this.liquid;
    const parser = new Parser(
      {
        onopentag: (name, attributes) => this.opens(name, attributes, parser.startIndex),
        onclosetag: (name, implied) => this.closes(name, implied, parser.startIndex),
        ontext: (text) => this.tells(text, parser.startIndex, parser.endIndex),
        oncomment: () => this.says('comments are not allowed', parser.startIndex),
        onprocessinginstruction: (name) => this.says(`<${name}> is not allowed`, parser.startIndex),
        oncdatastart: () => this.says('CDATA is not allowed', parser.startIndex),
      },
      { xmlMode: true, decodeEntities: false },
    );
    parser.end(words);
    if (this.first === 'mjml' && !this.seen.has('mj-body')) this.says('<mj-body> is missing', 0);
    return {
      source: this.withRawBlocks(words),
      problems: this.problems.slice(0, MOST_PROBLEMS),
      first: this.first,
      ownPreview: this.seen.has('mj-preview'),
      hasHead: this.seen.has('mj-head'),
    };
  }

  private opens(name: string, attributes: Record<string, string>, at: number): void {
    this.first ||= name;
    if (!isAllowedElement(name)) this.says(`<${name}> is not allowed`, at);
    if (['mjml', 'mj-body', 'mj-head'].includes(name) && this.seen.has(name))
      this.says(`<${name}> may stand only once`, at);
    if (this.open.length === 0 && this.seen.has('mjml')) this.says('nothing may follow </mjml>', at);
    for (const [attribute, value] of Object.entries(attributes)) {
      const problem = attributeProblem(
        attribute,
        value,
        (text) => this.liquid.linkVariable(text) !== undefined,
      );
      if (problem) this.says(problem, at);
    }
    this.seen.add(name);
    this.open.push(name);
  }

  private closes(name: string, implied: boolean, at: number): void {
    this.open.pop();
    // A self-closed element is closed by its own tag.
    const selfClosed = this.liquid.words[at] === '<' && this.liquid.words[at + 1] !== '/';
    if (implied && !selfClosed && name.startsWith('mj')) this.says(`<${name}> is not closed`, at);
  }

  private tells(text: string, from: number, to: number): void {
    const parent = this.open.at(-1);
    if (parent === 'mj-style') {
      const problem = styleProblem(text);
      if (problem) this.says(problem, from);
    }
    if (text.trim() === '' || !holdsNoText(parent)) return;
    if (takesBlocks(parent) && this.liquid.isBlocksOnly(text)) this.blocks.push({ from, to: to + 1 });
    else this.says('words belong into <mj-text>', from);
  }

  private withRawBlocks(words: string): string {
    let source = words;
    for (const { from, to } of this.blocks.toReversed())
      source = `${source.slice(0, from)}<mj-raw>${source.slice(from, to)}</mj-raw>${source.slice(to)}`;
    return source;
  }

  private says(problem: string, at: number): void {
    const line = this.liquid.words.slice(0, at).split('\n').length;
    this.problems.push(`line ${line}: ${problem}`);
  }
}
