import type { LetterContent, Means } from './letters-api.ts'

/** As the form holds it: `values.search.keywords`, `attachments.0.name`: the names that the server's refusals bear. */
export type FormValues = Readonly<Record<string, string | number | string[] | null | undefined>>

const VALUES = 'values.'

export function formOfContent({ values, means, attachments, redactionIds }: LetterContent): FormValues {
  const facts = Object.entries(values).map(([name, text]) => [`${VALUES}${name}`, text] as const)
  const going = attachments.flatMap(({ name, carrier, pages, fileId }, i) => [
    [`attachments.${i}.name`, name] as const,
    [`attachments.${i}.carrier`, carrier] as const,
    ...(pages === null ? [] : [[`attachments.${i}.pages`, pages] as const]),
    ...(fileId === null ? [] : [[`attachments.${i}.fileId`, fileId] as const]),
  ])
  return {
    ...Object.fromEntries([...facts, ...going]),
    ...(means ? { means } : {}),
    redactionIds: [...redactionIds],
  }
}

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value).trim())

/** What the form says, with the paragraphs as they are. */
export function contentOfForm(
  form: FormValues,
  attachments: number,
  { edits }: Pick<LetterContent, 'edits'>,
): LetterContent {
  const values = Object.entries(form).flatMap(([name, value]) =>
    name.startsWith(VALUES) && text(value) !== '' ? [[name.slice(VALUES.length), text(value)] as const] : [],
  )
  return {
    values: Object.fromEntries(values),
    edits,
    means: (text(form.means) || null) as Means | null,
    redactionIds: Array.isArray(form.redactionIds) ? form.redactionIds : [],
    attachments: Array.from({ length: attachments }, (_, i) => {
      const at = (field: string) => form[`attachments.${i}.${field}`]
      return {
        name: text(at('name')),
        carrier: text(at('carrier')) || '纸质',
        pages: text(at('pages')) === '' ? null : Number(at('pages')),
        fileId: text(at('fileId')) || null,
      }
    }),
  }
}
