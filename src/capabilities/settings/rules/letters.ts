import { fromMemory, localPractice } from '../../../law/evidence.ts'
import { PROCESS_LETTERS } from '../../../law/letters/index.ts'
import { OUTCOMES } from '../../../law/outcomes/index.ts'
import type { SettingRule } from '../setting-rule.ts'

type LetterRule = SettingRule & { readonly form: { readonly kind: 'letter-template' }; readonly fallback: null }

const rule = (label: string, backing: SettingRule['backing']): LetterRule => ({
  group: 'letters',
  label,
  told: '上传本机关的 docx 模板，用花括号标出要填的位置，例如“{文号}”。没有上传的，用程序自带的样式。',
  where: 'body',
  act: 'setting.change',
  form: { kind: 'letter-template' },
  fallback: null,
  backing,
})

const process = PROCESS_LETTERS.map(({ id, title }) => [id, rule(title, localPractice('process-letters'))] as const)
const replies = OUTCOMES.map(
  ({ letter }) =>
    [letter.id, rule(`${letter.title}：${letter.decides.split('，')[0]}`, fromMemory('letter-titles'))] as const,
)

/** `letters.correction-notice`, `letters.does-not-exist`…: one for each letter of the law's tables. */
export const LETTER_RULES = Object.fromEntries(
  [...process, ...replies].map(([id, made]) => [`letters.${id}`, made]),
) as Readonly<Record<`letters.${string}`, LetterRule>>
