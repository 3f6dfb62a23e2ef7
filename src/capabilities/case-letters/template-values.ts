import { dayWords } from '../../law/day/index.ts'
import { type Letter, PART_TITLES, type PartKey, type ProcessInput, type ReplyInput } from '../letters/index.ts'
import type { CaseDesk } from './desk.ts'

/**
 * What an office's own template may ask for, as `{文号}`. The words are those of the letter itself: remedy and citations come from the rule, in
 * a template as anywhere.
 */
export const TEMPLATE_FIELDS = {
  机关: '本机关的全称',
  标题: '文书的标题',
  文号: '签发时编的文号',
  申请人: '申请人的姓名或者名称；给其他人的文书，是受文的一方',
  申请编号: '申请的登记号',
  申请方式: '当面提交、网上提交等',
  收到日期: '收到申请之日',
  申请内容: '申请内容的一段，照原文',
  办理过程: '补正、延期、征求意见的经过；没有的，是空的',
  告知事项: '过程文书告知的各段',
  决定: '处理决定',
  理由: '理由和依据的各段',
  提供方式: '获取的方式、途径，附件清单；没有的，是空的',
  救济途径: '由规定生成；不告知救济途径的文书，是空的',
  送达方式: '送达的方式',
  日期: '成文日期',
  落款: '机关名称',
  联系方式: '工作机构的联系人和联系方式',
} as const
export type TemplateField = keyof typeof TEMPLATE_FIELDS

/** Some letters have nothing to say here. */
export const MAY_BE_EMPTY: readonly TemplateField[] = [
  ...(['文号', '办理过程', '告知事项', '决定', '理由', '提供方式', '救济途径', '送达方式', '联系方式'] as const),
]

/** What each field is in a letter; several paragraphs stand one below the other. */
export function templateValues(
  letter: Letter,
  { issue }: ReplyInput | ProcessInput,
  { file, body }: Pick<CaseDesk, 'file' | 'body'>,
): Readonly<Record<TemplateField, string>> {
  const said = (key: PartKey): string =>
    letter.parts
      .filter((part) => part.key === key)
      .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
      .join('\n')
  const { receivedOn, number } = file.request
  return {
    机关: body.name,
    标题: said('title'),
    文号: issue.number ?? '',
    申请人: said('applicant'),
    申请编号: number,
    申请方式: said('request'),
    收到日期: receivedOn ? dayWords(receivedOn) : '',
    申请内容: said('content'),
    办理过程: said('course'),
    告知事项: said('notice'),
    决定: said('decision'),
    理由: said('reasons'),
    提供方式: said('provision'),
    救济途径: said('remedy'),
    送达方式: said('delivery'),
    日期: dayWords(issue.date),
    落款: body.name,
    联系方式: body.contact ?? '',
  }
}

/** The field in which a template shows a part; what the letter says and the template has no place for would be lost. */
const SHOWN_IN: Readonly<Partial<Record<PartKey, TemplateField>>> = {
  content: '申请内容',
  course: '办理过程',
  notice: '告知事项',
  decision: '决定',
  reasons: '理由',
  provision: '提供方式',
  remedy: '救济途径',
}

/** Parts of a letter that a template with these fields leaves out. */
export const leftOut = (letter: Letter, fields: readonly string[]): readonly string[] =>
  letter.parts.flatMap(({ key, paragraphs }) => {
    const field = SHOWN_IN[key]
    return field && paragraphs.length > 0 && !fields.includes(field) ? [`${PART_TITLES[key]}（{${field}}）`] : []
  })
