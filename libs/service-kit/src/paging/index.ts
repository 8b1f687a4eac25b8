export { type CursorPart, readCursor } from './cursor.js';
export * from './page.js';
export * from './page.dto.js';
