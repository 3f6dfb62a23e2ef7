import { Button, Form, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { ActForm } from '../../parts/act-form.tsx'
import { ChoiceGroup } from '../../parts/choice-group.tsx'
import { instantWords } from '../../parts/day-words.ts'
import { Field } from '../../parts/field.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { submissionKey } from '../../parts/submission-key.ts'
import { AttachmentFields } from './attachments-fields.tsx'
import { meansOptions } from './deliver-form.tsx'
import { contentOfForm, type FormValues, formOfContent } from './letter-content.ts'
import { LetterFields } from './letter-fields.tsx'
import type { LetterContent, LetterPlace, LetterView, Seen } from './letters-api.ts'
import { useAttachable } from './use-attachable.ts'

interface Props {
  readonly place: LetterPlace
  readonly letter: LetterView
  /** What it throws is shown above the form. Answers with the letter as it stands then. */
  readonly save: (content: LetterContent, seen: Seen) => Promise<LetterView>
  /** Shows what the letter would say, and keeps nothing. */
  readonly look: (content: LetterContent) => Promise<unknown>
  readonly mark: (unsaved: boolean) => void
}

/** What a clerk fills in for a letter: facts or details, what goes with it, how it goes out. */
export function LetterForm({ place, letter, save, look, mark }: Props) {
  const { content } = letter
  const files = useAttachable(place)
  const key = useRef(submissionKey())
  const [form] = Form.useForm<FormValues>()
  const [count, setCount] = useState(content.attachments.length)
  const [saved, setSaved] = useState(() => formOfContent(content))
  const now = Form.useWatch([], form)
  const changed = now !== undefined && (count !== content.attachments.length || !sameValues(saved, now as FormValues))
  useEffect(() => mark(changed), [changed, mark])
  // What somebody else saved meanwhile is taken over only where nothing would be lost by it; else saving is refused, and says why.
  const [after, setAfter] = useState(letter.after)
  useEffect(() => {
    if (changed || letter.after === after) return
    const fresh = formOfContent(letter.content)
    form.setFieldsValue(fresh)
    setCount(letter.content.attachments.length)
    setSaved(fresh)
    setAfter(letter.after)
  }, [changed, letter, after, form])
  const keep = async (values: FormValues) => {
    const kept = await save(contentOfForm(values, count, content), { after, key: key.current })
    key.current = submissionKey()
    setSaved(form.getFieldsValue() as FormValues)
    setAfter(kept.after)
  }
  return (
    <section aria-labelledby="letter-form">
      <h2 id="letter-form">填写的内容</h2>
      <ActForm<FormValues>
        name="letter"
        submit="保存"
        act={keep}
        form={form}
        initial={saved}
        also={<Look act={() => look(contentOfForm(form.getFieldsValue() as FormValues, count, content))} />}
      >
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

/** 先预览, before saving: what is missing is told, nothing is kept. */
function Look({ act }: { readonly act: () => Promise<unknown> }) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const look = async () => {
    setBusy(true)
    setError(null)
    await act()
      .catch(setError)
      .finally(() => setBusy(false))
  }
  return (
    <>
      <Button loading={busy} onClick={() => void look()}>
        先预览
      </Button>
      <ProblemAlert error={error} focus />
    </>
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
