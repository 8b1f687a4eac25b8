import type { Plugin, Rolldown } from 'vite';

/**
 * An entry loads the words of the visitor's language, and what shows them after that. Without a hint the browser would
 * learn of the second only when the first has arrived.
 */
export function preloadBehindEntry(behind: RegExp, words: RegExp): Plugin {
  return {
    name: 'preload-behind-entry',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle, chunk }) {
        if (!bundle || !chunk) return;
        const chunkOf = (file: string): Rolldown.OutputChunk | undefined => {
          const found = bundle[file];
          return found?.type === 'chunk' ? found : undefined;
        };
        const first = new Set(withImports(chunk.fileName, chunkOf));
        const next = chunk.dynamicImports
          .filter((file) => behind.test(chunkOf(file)?.facadeModuleId ?? ''))
          .flatMap((file) => withImports(file, chunkOf))
          .filter((file) => !first.has(file));
        const styles = next.flatMap((file) => [...(chunkOf(file)?.viteMetadata?.importedCss ?? [])]);
        return [
          ...wordsOf([chunk.fileName, ...first], words, chunkOf),
          ...[...new Set(next)].map((file) =>
            link({ rel: 'modulepreload', crossorigin: '', href: `/${file}` }),
          ),
          ...[...new Set(styles)].map((file) =>
            link({ rel: 'stylesheet', crossorigin: '', href: `/${file}` }),
          ),
        ];
      },
    },
  };
}

/** The catalogues, each marked with its language: the server leaves those away that nobody will speak. */
function wordsOf(
  files: string[],
  words: RegExp,
  chunkOf: (file: string) => Rolldown.OutputChunk | undefined,
) {
  const imported = new Set(files.flatMap((file) => chunkOf(file)?.dynamicImports ?? []));
  return [...imported].flatMap((file) => {
    const language = words.exec(chunkOf(file)?.facadeModuleId ?? '')?.[1];
    return language
      ? [link({ rel: 'modulepreload', crossorigin: '', href: `/${file}`, 'data-language': language })]
      : [];
  });
}

function withImports(
  file: string,
  chunkOf: (file: string) => Rolldown.OutputChunk | undefined,
  seen = new Set<string>(),
): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  for (const next of chunkOf(file)?.imports ?? []) withImports(next, chunkOf, seen);
  return [...seen];
}

const link = (attrs: Record<string, string>) => ({ tag: 'link', attrs, injectTo: 'head' as const });
