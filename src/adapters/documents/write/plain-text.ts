/** Controls (all but tab and line feed), what XML forbids, and characters that reorder or hide the text around them. */
const UNWANTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/g

/** Text fit for any format: well-formed, one kind of line break, nothing that hides or breaks a file. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(UNWANTED, '')
}
