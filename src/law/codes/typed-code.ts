const FULL_WIDTH_OFFSET = 0xfee0

/** What was typed, as a code is compared: half width, upper case, without spaces. */
export function typedCode(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/\s/g, '')
    .toUpperCase()
}
