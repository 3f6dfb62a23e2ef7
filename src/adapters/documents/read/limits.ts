/**
 * What no published report comes near. Beyond it a file is refused before it costs time or memory;
 * what slips through is ended by the watchdog of the child process.
 */
export const LIMITS = {
  /** Bytes of a file on disk. */
  fileBytes: 100 * 1024 * 1024,
  /** Characters of a text, markdown, html or JSON file. */
  characters: 24 * 1024 * 1024,
  /** Lines, paragraphs and tables of a document. */
  blocks: 200_000,
  /** Cells of all tables of a document. */
  cells: 200_000,
  /** Characters of one paragraph, line or cell. */
  paragraph: 500_000,
  /** Columns that a cell of html or docx may claim to span (the html standard's own limit). */
  columnSpan: 1000,
  /** Elements of an html page, and how deep they may nest. */
  htmlNodes: 600_000,
  htmlDepth: 2000,
  /** Entries of a zip, and bytes that one part of it may unpack to, counted while unpacking. */
  zipEntries: 10_000,
  zipPartBytes: 32 * 1024 * 1024,
  /** A part of more than 1 MB that unpacks to more than this many times its packed size is a bomb. */
  zipRatio: 300,
  xmlDepth: 256,
} as const
