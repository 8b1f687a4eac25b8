import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileTypeScript } from '../typescript/compile.mjs';

/** Where Jest looks up which line of a source a stack is about; made when a stack is shown, which is seldom. */
export class SourceMaps extends Map {
  get(source) {
    if (!this.has(source)) this.set(source, mapOf(source));
    return super.get(source);
  }
}

/** A data URL of the map; an empty text for what was not compiled. */
function mapOf(source) {
  const file = source.startsWith('file:') ? fileURLToPath(source) : source.replace(/\?.*$/, '');
  if (!file.endsWith('.ts')) return '';
  const { map } = compileTypeScript(readFileSync(file, 'utf8'), file, { sourceMaps: true });
  return `data:application/json;base64,${Buffer.from(map).toString('base64')}`;
}
