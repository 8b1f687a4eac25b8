import { transformSync } from '@swc/core';

/**
 * One file of TypeScript as JavaScript, with what decorators know of types, as Nest and TypeORM need them.
 *
 * @returns {{ code: string, map: string }}
 */
export function compileTypeScript(source, filename, { sourceMaps }) {
  return transformSync(source, {
    filename,
    swcrc: false,
    configFile: false,
    sourceMaps,
    module: { type: 'es6' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      keepClassNames: true,
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  });
}
