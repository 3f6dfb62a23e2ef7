/** Markup with its quotes escaped, as it stands in a string of a script or of JSON. */
const ESCAPED_MARKUP = /=\s*\\["']|<\\\/|\\u003[cC]\/?[a-z]/i
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[\s\S]))/g
const SINGLE: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '', f: '', v: '', 0: '', '\n': '', '\r\n': '' }

export const hasEscapedMarkup = (text: string): boolean => ESCAPED_MARKUP.test(text)

/** Undoes the escapes of JavaScript and JSON strings. Text without escapes stays as it is. */
export function unescapeScript(text: string): string {
  return text.replace(ESCAPE, (_, unicode?: string, hex?: string, single = '') => {
    if (unicode) return String.fromCharCode(Number.parseInt(unicode, 16))
    if (hex) return String.fromCharCode(Number.parseInt(hex, 16))
    return SINGLE[single] ?? single
  })
}
