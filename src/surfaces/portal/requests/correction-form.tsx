import type { ReactElement } from 'react'
import { type FormProblem, LONGEST } from '../../../capabilities/applying/index.ts'
import { TRACK } from './choose-body-page.tsx'
import { Area, FileField } from './fields.tsx'

interface Props {
  readonly formKey: string
  readonly typed: string
  readonly problems: readonly FormProblem[]
}

/** 第三十条: what was asked for, in words and files. */
export function CorrectionForm({ formKey, typed, problems }: Props): ReactElement {
  const filled = { typed: { text: typed }, problems }
  return (
    <section aria-labelledby="correct">
      <h2 id="correct">补正</h2>
      <form action={`${TRACK}/correction`} method="post" encType="multipart/form-data" className="check apply">
        <input type="hidden" name="key" value={formKey} />
        <Area
          filled={filled}
          name="text"
          label="补正的内容"
          help={`按补正告知书的要求填写，不超过 ${LONGEST.text} 字。答复期限自收到补正的申请之日起计算（条例第三十条）。`}
        />
        <FileField filled={filled} name="correction" label="补正的材料" optional help="PDF、图片、Word 文档、OFD。" />
        <p>
          <button type="submit">提交补正</button>
        </p>
      </form>
    </section>
  )
}
