/**
 * How the page of a briefing looks, on the screen and on paper. The marking stands in a head and a foot of a table, as
 * browsers repeat both on every printed page.
 */
export const style = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 11pt/1.5 Georgia, "Times New Roman", serif; }
.page { width: 100%; max-width: 46rem; margin: 0 auto; border-spacing: 0; }
.page > * > tr > td { padding: 0 1rem; }
.marking { padding: 0.5rem 0; text-align: right; font: bold 10pt/1.4 "Helvetica Neue", Arial, sans-serif; }
.marking span { display: inline-block; padding: 0.1em 0.6em; background: #000; print-color-adjust: exact; }
.tlp-red span { color: #ff2b2b; }
.tlp-amber span { color: #ffc000; }
.tlp-green span { color: #33ff00; }
.tlp-clear span { color: #fff; }
h1, h2, h3, h4, table table th { font-family: "Helvetica Neue", Arial, sans-serif; line-height: 1.25; }
h1 { margin: 0.5em 0 0.2em; font-size: 1.7em; }
h1 + p { margin-top: 0; color: #555; }
h2 { margin: 1.6em 0 0.4em; padding-bottom: 0.15em; border-bottom: 1px solid #bbb; font-size: 1.2em; }
h3, h4 { margin: 1.2em 0 0.3em; font-size: 1em; }
p, ul, ol, blockquote, pre { margin: 0.5em 0; }
li { margin: 0.25em 0; overflow-wrap: anywhere; }
blockquote { padding-left: 0.8em; border-left: 3px solid #ccc; color: #333; }
pre { padding: 0.5em; background: #f3f3f3; white-space: pre-wrap; overflow-wrap: anywhere; }
main table { border-collapse: collapse; margin: 0.6em 0; font-size: 0.95em; }
main th, main td { padding: 0.2em 0.6em; border: 1px solid #bbb; text-align: start; vertical-align: top; }
a { color: #0b4f8a; overflow-wrap: anywhere; }
sup { line-height: 0; font-size: 0.75em; }
@page { margin: 16mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt Arial, sans-serif; } }
@media print {
  body { font-size: 10.5pt; }
  .page { max-width: none; }
  .page > * > tr > td { padding: 0; }
  h1, h2, h3, h4 { break-after: avoid; }
  p, li { orphans: 2; widows: 2; }
  main tr, pre, blockquote { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;

/** By which the page lets this style in, and no other; a test holds that it is that of the style. */
export const styleHash = 'sha256-5PfBndKF1O9prKjfIDTprJFZv/DmdeSb8PHUKLXYRpE=';
