/** The files of tests by their names, which `esbuild.js` puts here: they are one bundle, with one copy of what they test. */
export const files: Readonly<Record<string, () => unknown>> = {};
