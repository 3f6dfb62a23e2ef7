import type { DecodedText } from './decode-text.ts'

/** Portals deliver a page as a string of JSON; below this length a string is no report. */
const SHORTEST_PAGE = 500

/** The longest string of a JSON text that holds a table of html; undefined where none does. */
export function pageInJson(decoded: DecodedText): DecodedText | undefined {
  let longest = ''
  const stack: unknown[] = [parsed(decoded.text)]
  while (stack.length > 0) {
    const value = stack.pop()
    if (typeof value === 'string') {
      if (value.length > Math.max(longest.length, SHORTEST_PAGE) && /<t[dr][\s>]/i.test(value)) longest = value
    } else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) stack.push(item)
  }
  return longest === '' ? undefined : { ...decoded, text: longest }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
