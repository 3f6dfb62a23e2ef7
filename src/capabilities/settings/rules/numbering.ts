import { NUMBER_SERIES, NUMBERING, type SeriesKey, TEMPLATE_FIELDS } from '../../../law/document-numbers/index.ts'
import type { SettingRule } from '../setting-rule.ts'

const numbering = { group: 'numbering', where: 'body', act: 'setting.change', backing: NUMBERING } as const
const { code, agency, year, serial, paddedSerial } = TEMPLATE_FIELDS

type SeriesRules = {
  readonly [S in SeriesKey as `numbering.${S}`]: SettingRule & {
    readonly form: { readonly kind: 'number-template' }
    readonly fallback: string
  }
}

/** One template for each series of the law's table. */
const series = Object.fromEntries(
  NUMBER_SERIES.map(({ key, title, kind, yearOf, template }) => [
    `numbering.${key}`,
    {
      ...numbering,
      label: kind === 'request' ? '申请登记号' : `${title}文书的文号`,
      told:
        kind === 'request'
          ? `${code}、${year}、${serial}（或者${paddedSerial}）在登记时填入。年为${yearOf}所在的年，跨年不改号；每年从 1 起。`
          : `${agency}、${year}、${serial}在成文时填入。年为${yearOf}所在的年；每年从 1 起，各类文书的写法不能相同。`,
      form: { kind: 'number-template', writes: kind },
      fallback: template,
    } satisfies SettingRule,
  ]),
) as SeriesRules

export const NUMBERING_RULES = {
  'numbering.agency': {
    ...numbering,
    label: '机关代字',
    told: '文号里代表本机关的字，例如“清水”。没有填写的，文书不能编号签发。',
    form: { kind: 'text', longest: 12, pattern: '\\p{Script=Han}+', example: '清水' },
    fallback: '',
  },
  ...series,
} as const satisfies Readonly<Record<string, SettingRule>>
