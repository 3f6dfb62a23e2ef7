import type { Day } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import type { Letter, ProcessInput, ReplyInput } from '../letters/index.ts'
import { isSettingKey, type LetterTemplate, type SettingsContext, settingOn } from '../settings/index.ts'
import type { CaseLetter } from './case-letter.ts'
import type { LetterContext } from './context.ts'
import type { CaseDesk } from './desk.ts'
import type { LetterRefusal } from './refusals.ts'
import { leftOut, MAY_BE_EMPTY, TEMPLATE_FIELDS, templateValues } from './template-values.ts'

/** The office's own template for a letter as it holds on a day; null where it uses ours. */
export async function templateFor(
  ctx: SettingsContext,
  { letter, bodyId }: Pick<CaseLetter, 'letter' | 'bodyId'>,
  today: Day,
): Promise<LetterTemplate | null> {
  const key = `letters.${letter}`
  const value = isSettingKey(key) ? await settingOn(ctx, key, bodyId, today) : null
  return isTemplate(value) ? value : null
}

const isTemplate = (value: unknown): value is LetterTemplate =>
  typeof value === 'object' && value !== null && 'sha256' in value

/** The office's own docx with the letter in it, or what in the template stands in the way. */
export async function fillTemplate(
  { templates, filler }: Pick<LetterContext, 'templates' | 'filler'>,
  template: LetterTemplate,
  letter: Letter,
  input: ReplyInput | ProcessInput,
  desk: CaseDesk,
): Promise<Result<Uint8Array, LetterRefusal>> {
  const refusal = (fields: readonly string[], message: string) =>
    refuse<LetterRefusal>({ kind: 'template', fields, message: `模板“${template.file}”${message}` })
  const known = Object.keys(TEMPLATE_FIELDS)
  const unknown = template.fields.filter((field) => !known.includes(field))
  if (unknown.length > 0) {
    return refusal(unknown, `里的${quoted(unknown)}不认识，不能填写。可以用的有：${known.map(braced).join('、')}。`)
  }
  const values = templateValues(letter, input, desk)
  const empty = template.fields.filter(
    (field) => !MAY_BE_EMPTY.some((each) => each === field) && (values as Record<string, string>)[field] === '',
  )
  if (empty.length > 0) return refusal(empty, `里的${quoted(empty)}还没有内容可填。`)
  const lost = leftOut(letter, template.fields)
  if (lost.length > 0) return refusal(lost, `没有写${lost.join('、')}的位置，文书会缺少这些内容。请在设置里更换模板。`)
  const bytes = await templates.get(template.sha256)
  if (!bytes) return refusal([], '的文件找不到了。请在设置“文书模板”里重新上传。')
  const filled = await filler.fill(bytes, values)
  if (filled.ok) return accept(filled.value)
  const { kind, fields } = filled.error
  return refusal(fields, kind === 'damaged' ? '读不出来，请重新上传。' : `里的${quoted(fields)}不能填写。`)
}

const braced = (field: string): string => `{${field}}`
const quoted = (fields: readonly string[]): string => fields.map((field) => `“{${field}}”`).join('、')
