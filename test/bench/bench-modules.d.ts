/** The benchmarks are plain JavaScript, because what they measure is not compiled with them. Their tests take it as it is. */
declare module '*/compare.mjs';
declare module '*/print.mjs';
declare module '*/statistics.mjs';
declare module '*/witness.mjs';
