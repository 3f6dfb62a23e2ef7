import { APPLICANT_FIELDS, type NewRequest } from './requests-api.ts'

/** As the form holds it: an applicant's fields under `applicants.0.name`, the names that the server's refusals bear. */
export type Values = Readonly<Record<string, string | undefined>>

/** What the form says, as the API takes it. What is blank isn't given. */
export function requestOf(values: Values, applicants: number, key: string): NewRequest {
  const text = (name: string): string | undefined => values[name]?.trim() || undefined
  const settledOn = text('settledOn')
  const [from, on, elsewhere] = [text('forwarded.from'), text('forwarded.on'), text('elsewhere')]
  return {
    body: text('body') ?? '',
    channel: text('channel') as NewRequest['channel'],
    arrivedOn: text('arrivedOn') ?? '',
    ...(settledOn ? { settledOn } : {}),
    ...(from || on ? { forwarded: { from: from ?? '', on: on ?? '' } } : {}),
    ...(elsewhere ? { elsewhere } : {}),
    subject: values.subject ?? '',
    applicants: Array.from({ length: applicants }, (_, i) => {
      const at = `applicants.${i}`
      const wanted = i === 0 ? wantedOf(text) : undefined
      const fields = APPLICANT_FIELDS.flatMap((field) => {
        const value = text(`${at}.${field}`)
        return value ? [[field, value] as const] : []
      })
      return {
        kind: (text(`${at}.kind`) ?? 'naturalPerson') as NewRequest['applicants'][number]['kind'],
        idKind: (text(`${at}.idKind`) ?? null) as NewRequest['applicants'][number]['idKind'] & {},
        fields: { ...Object.fromEntries(fields), ...(wanted ? { wanted } : {}) },
      }
    }),
    key,
  }
}

/** 形式和途径 as one sentence, as the register keeps it. */
function wantedOf(text: (name: string) => string | undefined): string | undefined {
  const said = ['wantedForm', 'wantedWay', 'wantedNote'].flatMap((name) => text(name) ?? [])
  return said.length > 0 ? said.join('；') : undefined
}
