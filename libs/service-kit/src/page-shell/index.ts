export { AskedLanguage } from './asked-language.decorator.js';
export { inAskedLanguage } from './asked-language.js';
export type { HeadTag } from './head-tag.js';
export { type Page, PAGE_ROOT, PageShell } from './page-shell.js';
