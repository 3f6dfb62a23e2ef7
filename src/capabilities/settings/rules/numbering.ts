import { convention } from '../../../law/evidence.ts'
import type { SettingRule } from '../setting-rule.ts'

/** 没有全国统一的编号规则，下列模板是本软件的约定。 */
const backing = convention('numbering-templates')
const numbering = { group: 'numbering', where: 'body', act: 'setting.change', backing } as const

export const NUMBERING_RULES = {
  'numbering.agency': {
    ...numbering,
    label: '机关代字',
    told: '文书编号里代表本机关的字，例如“清水”。没有填写的，文书编号须手工填写。',
    form: { kind: 'text', longest: 12, pattern: '\\p{Script=Han}+', example: '清水' },
    fallback: '',
  },
  'numbering.request': {
    ...numbering,
    label: '申请登记号',
    told: '{机关码}、{年}、{流水} 在登记时填入；{流水:5} 为至少五位，不足的补零。年为收到申请的年份，跨年不改号。',
    form: {
      kind: 'text',
      longest: 60,
      pattern: '(?=.*\\{年\\})(?=.*\\{流水(:[1-8])?\\})([^{}<>"\\s]|\\{(机关码|年|流水(:[1-8])?)\\})+',
      example: '{机关码}-{年}-{流水:5}',
    },
    fallback: '{机关码}-{年}-{流水:5}',
  },
  'numbering.letter': {
    ...numbering,
    label: '文书编号',
    told: '{代字}、{年}、{序号} 在成文时填入。按 GB/T 9704 的写法用六角括号，序号不加“第”、不编虚位。年为成文的年份。',
    form: {
      kind: 'text',
      longest: 60,
      pattern: '(?=.*〔\\{年\\}〕)(?=.*\\{序号\\}号$)([^{}<>"\\s]|\\{(代字|年|序号)\\})+',
      example: '{代字}信公〔{年}〕{序号}号',
    },
    fallback: '{代字}信公〔{年}〕{序号}号',
  },
} as const satisfies Readonly<Record<string, SettingRule>>
