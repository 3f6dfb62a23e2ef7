import { escapeMarkup } from './markup.ts'

/** Runs of one look; line breaks and tabs of the text become those of the document. */
export function runs(text: string, properties = ''): string {
  const look = properties ? `<w:rPr>${properties}</w:rPr>` : ''
  return escapeMarkup(text)
    .split(/([\n\t])/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '\n') return `<w:r>${look}<w:br/></w:r>`
      if (part === '\t') return `<w:r>${look}<w:tab/></w:r>`
      return `<w:r>${look}<w:t xml:space="preserve">${part}</w:t></w:r>`
    })
    .join('')
}
