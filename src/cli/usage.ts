import { markingNames, yardstickIds } from '../core';
import { templateNames } from '../core/whole-notes';

/** The program was called in a way that it does not understand. The message is one clear sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Told by its name: what is loaded later has a class of its own. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}

export const generalHelp = `Usage: analyst-notes <command>

Commands:
  check [PATHS]            check notes, and say what is wrong with them
  diff A B                 say what changed in judgement between two notes
  new [TITLE]              write a new note to fill in
  release --to LEVEL NOTE  write a note without what is marked more strictly
  export --to FORM NOTE    write a note as a briefing, a table or data
  import --from FORM FILE  make a note of what others have written, or take it into
                           one by --into NOTE
  mcp [FOLDERS]            offer tools about notes to assistants, until they end it
  rules                    list the rules by which notes are checked
  lsp                      serve an editor that speaks the Language Server Protocol

Options:
  -h, --help               show this help; with a command, that of the command
  -v, --version            show the version
`;

export const checkHelp = `Usage: analyst-notes check [FILES, FOLDERS or globs]
       analyst-notes check -

Checks notes by the rules that the editor uses. Without a path, the current folder.

  FILE     is checked whatever its name
  FOLDER   stands for all *.notes.yaml and *.notes.yml in it and below, but for
           frozen copies, those in node_modules and in folders whose name begins
           with a dot
  GLOB     stands for all files that it matches, as '2022/**/*.notes.yaml'; put
           it in quotes. A file of that very name is preferred
  -        is a note that a pipe brings, as if it lay in the current folder

Copies that sources keep (their field 'file') are read where they lie in the folder of
the note or in the current one, and quotations are looked for in them.

Options:
  --format FORMAT      one of
      text             for readers (default)
      json             for programs: an array of {file, line, column, endLine,
                       endColumn, severity, code, message}. Lines and columns begin
                       at 1, and columns count UTF-16 code units; the end is exclusive
      sarif            SARIF 2.1.0, for code scanning and viewers, with the rules and
                       fingerprints by which a result that has only moved is known
      github           workflow commands, which GitHub shows at the lines
  --max-warnings N     fail where there are more than N warnings
  --rule CODE=SEVERITY off, hint, info, warning or error, where a note does not say
                       otherwise; may be given often. 'analyst-notes rules' lists
                       the codes
  --fix                first mend in the files what needs no decision: slips of YAML
                       and spelling, ids and paths that can only mean one thing. What
                       somebody has judged, graded or marked stays. Says on standard
                       error how much was mended where, and then checks what is left
  --watch              check again what changes, until Ctrl+C
  --checklist          instead of what is wrong, tell what each note shows of the nine
                       tradecraft standards of ICD 203: met, with the places, or not
                       shown, with what would show it. As text or json: an array of
                       {file, standards: [{number, title, status, shown}]}. It is no
                       score, and what is not shown makes no exit code
  --today DATE         judge by this day what is overdue, as 2026-12-31
  --workers N          how many threads share the notes; 1 for none beside the first. If
                       absent, as many as the machine has cores, where notes are many
  --stdin-name PATH    where what a pipe brings would lie, for its includes and its name
  -h, --help           show this help

Exit code:
  0   there are no errors, and no more warnings than allowed
  1   there are, or something could not be read
  2   wrong usage
`;

export const diffHelp = `Usage: analyst-notes diff BEFORE AFTER

Says what changed in judgement from one version of a note to another: likelihoods,
confidences, statuses and grades that moved, with the reasons that the later one gives;
claims, hypotheses, events, gaps and sources that came and went; what speaks for and
against what stayed. Entries are the same by their ids, or by their texts where an id
was changed. What is only put in other words comes last.

BEFORE and AFTER are files. One of them may be - for what a pipe brings:

  git show HEAD:a.notes.yaml | analyst-notes diff - a.notes.yaml

Options:
  --format FORMAT      one of
      text             for readers (default)
      markdown         for a comment on a pull request: what notes say is shown as it
                       stands, is no markup and no link, and calls nobody
      json             for programs: {before, after, isMoved, head, moves, came, went,
                       evidence, reworded}
  --stdin-name PATH    where what a pipe brings would lie, for its includes and its
                       name; beside the other note if absent
  -h, --help           show this help

Exit code:
  0   the notes are compared, whether anything moved or not
  1   one of them cannot be read
  2   wrong usage
`;

export const mcpHelp = `Usage: analyst-notes mcp [FOLDERS]

Offers tools to an assistant that starts it, over standard input and output, by the Model
Context Protocol: check a note, evidence of a claim, impact of an entry, search entries,
what is watched or overdue, and what separates two hypotheses. It ends with its client.

Only files below the FOLDERS are read, the current one if none is named: no path and no
link leads out of them. Nothing is written, and nothing is sent anywhere but to the
client.

Options:
  --today DATE         judge by this day what is overdue, as 2026-12-31
  -h, --help           show this help

Exit code:
  0   the client has ended it
  2   wrong usage
`;

export const newHelp = `Usage: analyst-notes new [TITLE]

Writes a new note with a line for all that its author must fill in, as 'New Note' of the
editor does, and prints its name. The file is named by the title, in the current folder.
No file is ever overwritten.

Options:
  -o, --output FILE    write to this file; - for standard output
  --template NAME      what it begins as, blank if absent:
                       ${templateNames.slice(0, 3).join(', ')},
                       ${templateNames.slice(3, 5).join(', ')},
                       ${templateNames.slice(5).join(' or ')}
  --lang TAG           the language of its prose, as de-AT; English if absent
  --yardstick NAME     ${yardstickIds.join(', ')}
  -h, --help           show this help

Exit code:
  0   the note is written
  1   it cannot be written
  2   wrong usage, or there is such a file
`;

export const rulesHelp = `Usage: analyst-notes rules

Lists all rules with their code, the severity that they have by default, and what
they report. A note changes a severity by its key 'rules'.

Options:
  --format text|json   text for readers (default), json for programs: an array of
                       {code, severity, summary}
  -h, --help           show this help
`;

export const releaseHelp = `Usage: analyst-notes release --to LEVEL NOTE

Writes a note to standard output without what is marked more strictly than LEVEL:
entries, what refers to them, parts of the note, paths of included notes, and all
comments. An entry or part without marking has that of the note. What is withheld,
and why, is listed on standard error. NOTE is a file, or - for what a pipe brings.

Nothing is written, and the places are named, where a text that stays links to what
is withheld, names it or spells its id; where a key claim would lose all its support;
and where it cannot be told what is marked, as in malformed YAML.

Options:
  --to LEVEL           ${markingNames.slice(0, 3).join(', ')},
                       ${markingNames.slice(3).join(' or ')}; the prefix may be left out
  -o, --output FILE    write to a file, which must not exist yet
  --force              overwrite that file; never the note itself
  --stdin-name PATH    where what a pipe brings would lie, where NOTE is -
  -h, --help           show this help

Exit code:
  0   the note is written
  1   it cannot be released, read or written
  2   wrong usage
`;

export const exportHelp = `Usage: analyst-notes export --to FORM NOTE

Writes a note for others to standard output. NOTE is a file, or - for what a pipe
brings. What readers would miss is listed on standard error.

  md     the briefing as Markdown
  html   the briefing as one page, to be read or printed; it loads and runs nothing
  json   what the note says, for scripts: entries are maps, lists are lists, dates and
         ids are texts. Keys that the format does not know are left out
  csv    the matrix of evidence and hypotheses, with a tab before what a spreadsheet
         would take for a formula, and before names it would make a number or date of
  bib    the sources as BibTeX, with the fields of biblatex
  ris    the sources as RIS
  csl    the sources as CSL-JSON
  stix   a bundle of STIX 2.1 with all that the note says, for platforms of threat
         intelligence; 'import' makes the same note of it
  docx   the briefing as a Word document, for a file or a pipe

Options:
  --to FORM            md, html, json, csv, bib, ris, csl, stix or docx
  -o, --output FILE    write to a file, which must not exist yet; - for standard
                       output. --out is the same
  --force              overwrite that file; never the note itself
  --template FILE      a Word document whose styles, numbering, header, footer and page
                       the docx has. Styles are found by name; what is missing is said
  --release LEVEL      leave out what is marked more strictly than LEVEL, and refuse
                       what 'analyst-notes release --to LEVEL' refuses
  --today DATE         judge by this day what is overdue, as 2026-12-31
  --stdin-name PATH    where what a pipe brings would lie, where NOTE is -
  -h, --help           show this help

Exit code:
  0   the export is written
  1   the note cannot be read or released, or the export not be written
  2   wrong usage
`;

export const importHelp = `Usage: analyst-notes import --from FORM FILE

Makes a note of what others have written, and writes it to standard output:

  stix   a bundle of STIX 2.1. One that 'export --to stix' has made becomes the note
         that it was made of

With --into NOTE, takes it into a note that is there, whose rest stays as it is:

  bib    sources from BibTeX, as JabRef, Zotero, Mendeley and others write it
  ris    sources from RIS, as EndNote and others write it
  csl    sources from CSL-JSON
  csv    indicators from a table of dated events with a header row, separated by
         commas, semicolons or tabs. Columns may be named date, event or text, place,
         actor, source, url, id, status, notes; the names of ACLED are known

FILE may be - for what a pipe brings. What was left out is listed on standard error.
Keys become ids where they can be some. A source with the same DOI, address, or title
and date is not added twice, nor is an event with the same date and text.

Options:
  --from FORM          stix, bib, ris, csl or csv
  -o, --output NOTE    write the new note to a file, which must not exist yet; - for
                       standard output
  --force              overwrite that file; never the one that is read
  --into NOTE          the note that takes sources or events in
  --dates dmy|mdy      how dates such as 2/3/2022 are read where the table does not
                       show it; without it, they stand as they are
  -h, --help           show this help

Exit code:
  0   the note is written, or had it all before
  1   the file or the note cannot be read, or the note not be written
  2   wrong usage
`;

export const lspHelp = `Usage: analyst-notes lsp [--stdio]

Serves an editor that speaks the Language Server Protocol on standard input and output,
until the editor ends. The editor starts it; what to write into its configuration stands
in the README. It writes no file: what is changed, the editor changes.

Options:
  --stdio              the only way to speak, and so taken for granted
  -h, --help           show this help

Settings come as initialization options or by workspace/didChangeConfiguration, by
themselves or below 'analystNotes': rules, today, inlayHints, codeLens. Editors that count
columns in bytes and do not say so set the initialization option positionEncoding to utf-8.
`;
