const LIQUID = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;
export const OPEN = '\uE000';
export const CLOSE = '\uE001';
const HELD = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');
const ONE = new RegExp(`^${OPEN}(\\d+)${CLOSE}$`);
const ONLY_HELD = new RegExp(`^(?:\\s|${OPEN}\\d+${CLOSE})+$`);
const LINK_VARIABLE = /^\{\{-?\s*([a-z_]+_url)\s*-?\}\}$/;

/** A writer's source with its Liquid set aside, so that markup can be made of the words around it and of nothing else. */
export class HeldLiquid {
  readonly words: string;
  private readonly held: string[] = [];

  constructor(source: string) {
    this.words = source
      .replace(/\r\n?/g, '\n')
      .replaceAll(OPEN, '')
      .replaceAll(CLOSE, '')
      .replace(LIQUID, (liquid) => this.hold(liquid));
  }

  /** A mark that stands for this Liquid until {@link restore}. */
  hold(liquid: string): string {
    return `${OPEN}${this.held.push(liquid) - 1}${CLOSE}`;
  }

  restore(markup: string): string {
    return markup.replace(HELD, (_, index: string) => this.held[Number(index)]!);
  }

  /** `join_url`, when the text is that variable and nothing else. */
  linkVariable(text: string): string | undefined {
    const index = ONE.exec(text)?.[1];
    return index === undefined ? undefined : LINK_VARIABLE.exec(this.held[Number(index)]!)?.[1];
  }

  /** Whether it is tags like `{% if %}` and nothing that prints. */
  isBlocksOnly(text: string): boolean {
    if (!ONLY_HELD.test(text) || text.trim() === '') return false;
    return [...text.matchAll(HELD)].every(([, index]) => this.held[Number(index)]!.startsWith('{%'));
  }

  hasAny(text: string): boolean {
    return text.includes(OPEN);
  }
}
