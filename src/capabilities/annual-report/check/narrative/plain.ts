/**
 * Prose as the readers of figures want it: full-width digits and letters as ASCII, no spaces, thousands without separators.
 * Punctuation stays full-width, half-width brackets, commas and colons beside Chinese become full-width.
 */
export function plain(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[ \t\u00a0\u2000-\u200b\u3000\ufeff]+/g, '')
    .replace(/(?<![\d.])\d{1,3}(?:[,，]\d{3})+(?=[件起宗例份条个项元万])/g, (n) => n.replace(/[,，]/g, ''))
    .replace(/(?<=\D),|,(?=\D)/g, '，')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/(?<!\d):|:(?!\d)/g, '：')
    .replace(/;/g, '；')
}

/** Offices cut their text short with these when it is quoted elsewhere; of such a text nothing is said to be missing. */
export const ABRIDGED = /……|\.{6}|…$|（略）|〔略〕|\[略\]/m
