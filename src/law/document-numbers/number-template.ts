/** What stands in a template for something else: typed in braces. 5 stands for any width from 1 to 9. */
export const TEMPLATE_FIELDS = {
  code: '{机关码}',
  agency: '{代字}',
  year: '{年}',
  serial: '{序}',
  paddedSerial: '{5位流水}',
} as const

export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code' | 'agency' | 'year' }
  /** 1: without leading zeros. */
  | { readonly kind: 'serial'; readonly width: number }

/** How the numbers of a series are written; made by `parseNumberTemplate`. */
export interface NumberTemplate {
  /** As the office has it, for editing. */
  readonly typed: string
  readonly parts: readonly TemplatePart[]
}

/** What a template is filled with. */
export interface NumberParts {
  /** 机关代码 */
  readonly code: string
  /** 机关代字 */
  readonly agency: string
  readonly year: number
  readonly serial: number
}

/** The number that a template gives. A serial that outgrows its width is written in full. */
export const fillTemplate = ({ parts }: NumberTemplate, given: NumberParts): string =>
  parts
    .map((part) => {
      if (part.kind === 'text') return part.text
      return part.kind === 'serial' ? String(given.serial).padStart(part.width, '0') : String(given[part.kind])
    })
    .join('')
