// What cannot be printed: controls other than tab and line feed, zero-width and bidirectional marks, the byte order mark,
// soft hyphens. They come with copying from web pages and hide inside labels, or turn a line around.
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the point
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/g

/** The text as a person sees it printed: nothing trimmed, only what is invisible removed; always well-formed. */
export function clean(text: string): string {
  return text.replace(UNPRINTABLE, '').toWellFormed()
}
