import { Form, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { ActForm } from '../../parts/act-form.tsx'
import { ChoiceGroup } from '../../parts/choice-group.tsx'
import { instantWords } from '../../parts/day-words.ts'
import { Field } from '../../parts/field.tsx'
import { submissionKey } from '../../parts/submission-key.ts'
import { AttachmentFields } from './attachments-fields.tsx'
import { meansOptions } from './deliver-form.tsx'
import { contentOfForm, type FormValues, formOfContent } from './letter-content.ts'
import { LetterFields } from './letter-fields.tsx'
import type { LetterContent, LetterPlace, LetterView } from './letters-api.ts'
import { useAttachable } from './use-attachable.ts'

interface Props {
  readonly place: LetterPlace
  readonly letter: LetterView
  /** What it throws is shown above the form. */
  readonly save: (content: LetterContent, key: string) => Promise<unknown>
  readonly mark: (unsaved: boolean) => void
}

/** What a clerk fills in for a letter: facts or details, what goes with it, how it goes out. */
export function LetterForm({ place, letter, save, mark }: Props) {
  const { content } = letter
  const files = useAttachable(place)
  const key = useRef(submissionKey())
  const [form] = Form.useForm<FormValues>()
  const [count, setCount] = useState(content.attachments.length)
  const [saved, setSaved] = useState(() => formOfContent(content))
  const now = Form.useWatch([], form)
  const changed = now !== undefined && (count !== content.attachments.length || !sameValues(saved, now as FormValues))
  useEffect(() => mark(changed), [changed, mark])
  const keep = async (values: FormValues) => {
    await save(contentOfForm(values, count, content), key.current)
    key.current = submissionKey()
    setSaved(form.getFieldsValue() as FormValues)
  }
  return (
    <section aria-labelledby="letter-form">
      <h2 id="letter-form">填写的内容</h2>
      <ActForm<FormValues> name="letter" submit="保存" act={keep} form={form} initial={saved}>
        <LetterFields groups={letter.groups.map(withPrefix)} />
        <Field name="means" label="送达方式" help="救济途径随它而定：电子送达的要写明网上申请复议的渠道。" later>
          <Select allowClear options={meansOptions(letter)} />
        </Field>
        {letter.releases.length > 0 && (
          <Field name="redactionIds" label="随文书提供的公开件" help="区分处理后生成的，遮盖的理由写进文书。">
            <ChoiceGroup
              options={letter.releases.map(({ id, releasedAt, replaced }) => ({
                value: id,
                label: `${instantWords(releasedAt)}生成${replaced ? '（后来又生成了新的）' : ''}`,
              }))}
            />
          </Field>
        )}
        <AttachmentFields count={count} setCount={setCount} files={files} />
      </ActForm>
    </section>
  )
}

const withPrefix = (group: LetterView['groups'][number]): LetterView['groups'][number] => ({
  ...group,
  ways: group.ways.map((way) => way.map((name) => `values.${name}`)),
  fields: group.fields.map((field) => ({ ...field, name: `values.${field.name}` })),
})

/** What is empty and what isn't there are the same. */
function sameValues(a: FormValues, b: FormValues): boolean {
  const filled = (values: FormValues): string =>
    JSON.stringify(
      Object.entries(values)
        .filter(
          ([, value]) =>
            value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
        )
        .toSorted(([x], [y]) => (x < y ? -1 : 1)),
    )
  return filled(a) === filled(b)
}
