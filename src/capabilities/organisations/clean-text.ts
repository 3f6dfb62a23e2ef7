// Controls but for the line feed, marks that turn a line round, and what no XML part can hold.
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the point
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g

/** What was typed, as it is kept: composed, without what nobody sees, blanks at the ends cut off. A database, a workbook and a page can hold it. */
export const cleanText = (text: string): string =>
  text.toWellFormed().normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').replaceAll(UNSEEN, '').trim()
