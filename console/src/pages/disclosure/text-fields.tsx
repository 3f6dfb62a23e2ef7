import { Input } from 'antd'
import { Field } from '../../parts/field.tsx'

/** What is to be public, and what is said of it inside. The names are those that the server's refusals bear. */
export interface TextValues {
  readonly title?: string
  readonly summary?: string
  readonly disclosed?: string
  readonly link?: string
  readonly suggestion?: string
  readonly acknowledged?: string
}

/** As the API takes it. */
export const textOf = ({ title, summary, disclosed, link, suggestion, acknowledged }: TextValues) => ({
  ...{ title: title ?? '', summary: summary ?? '', disclosed: disclosed ?? '' },
  link: link?.trim() || null,
  ...{ suggestion: suggestion ?? '', acknowledged: acknowledged ?? '' },
})

/** The fields of the public text. Nothing is filled in from the request: it is written anew. */
export function TextFields({ suggested }: { readonly suggested: boolean }) {
  return (
    <>
      {suggested && (
        <Field
          name="suggestion"
          label="申请人建议的内容"
          help="用自己的话概述，不写申请人信息；不公开，进主动公开建议处理单。"
          needed="请概述申请人建议的内容。"
        >
          <Input.TextArea rows={2} maxLength={1000} />
        </Field>
      )}
      <Field name="title" label="题名" help="让人看得出是什么信息。公开。" needed="请写题名。">
        <Input maxLength={200} />
      </Field>
      <Field
        name="summary"
        label="摘要"
        help="另行写，不抄申请书；不写谁申请的、为什么申请。公开。"
        needed="请写摘要。"
      >
        <Input.TextArea rows={4} maxLength={2000} />
      </Field>
      <Field name="disclosed" label="公开的内容" help="向申请人提供了什么。公开。" needed="请写明提供了什么。">
        <Input.TextArea rows={4} maxLength={2000} />
      </Field>
      <Field name="link" label="全文的网址" help="已经发布在网上的，填网址。公开。">
        <Input maxLength={500} inputMode="url" />
      </Field>
      <Field
        name="acknowledged"
        label="与申请人相近而仍要这样写的理由"
        help="提示与申请书相同、含有申请人姓名等，而确实与申请人无关的，写明理由。不公开，审核人看得到。"
      >
        <Input.TextArea rows={2} maxLength={1000} />
      </Field>
    </>
  )
}
