/** The files of tests by their names. In the bundle for browsers, `esbuild.js` puts them here. */
export const files: Readonly<Record<string, () => unknown>> = {};
