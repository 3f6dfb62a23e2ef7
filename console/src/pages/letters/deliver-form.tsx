import { Form, Input, Select } from 'antd'
import { useRef } from 'react'
import { ActForm } from '../../parts/act-form.tsx'
import { todayInChina } from '../../parts/day-words.ts'
import { Field } from '../../parts/field.tsx'
import { submissionKey } from '../../parts/submission-key.ts'
import { LETTER_OF_ACT } from '../requests/act-fields.ts'
import { deliverLetter, type LetterPlace, type LetterView, type Means } from './letters-api.ts'
import { useLetters } from './use-letters.ts'

interface Values {
  readonly means: Means
  readonly sentOn: string
  readonly signedOn?: string
  readonly proof: string
}

interface Props {
  readonly place: LetterPlace
  readonly letter: LetterView
  readonly done: (now: LetterView) => Promise<unknown>
}

/** 直接送达、委托送达 is done when it is signed for; posted or sent is delivered by that (国办公开办函〔2016〕235号). */
const SIGNED_FOR: readonly Means[] = ['direct', 'entrusted']

const SENT: Readonly<Record<Means, string>> = {
  direct: '送交之日',
  entrusted: '交付委托机关之日',
  post: '交邮之日',
  electronic: '发出之日',
}

const PROOFS: Readonly<Record<Means, string>> = {
  direct: '送达回证的签收人等。',
  entrusted: '受委托机关的送达回证。',
  post: '邮政企业挂号信、邮政快递的编号；国家机关公文只能交邮政企业寄递（《邮政法》第五十五条）。',
  electronic: '进入申请人指定系统的回执、发送记录。',
}

/** How a letter reached whoever it is for, and what recording it does. */
export function DeliverForm({ place, letter, done }: Props) {
  const key = useRef(submissionKey())
  const [form] = Form.useForm<Values>()
  const means = Form.useWatch('means', form) ?? letter.content.means ?? 'post'
  const rule = letter.means.find(({ value }) => value === means)
  const row = useLetters(place)?.choices.find(({ outcome }) => outcome !== null && outcome === letter.outcome)?.row
  const today = todayInChina()
  const deliver = async (values: Values) => {
    const { signedOn, ...rest } = values
    const given = { ...rest, ...(signedOn ? { signedOn } : {}), after: letter.after, key: key.current }
    await done(await deliverLetter(place, given))
  }
  return (
    <section aria-labelledby="deliver" className="letter-act">
      <h2 id="deliver">登记送达</h2>
      <p>{effectOf(letter, row)}</p>
      <ActForm<Values>
        name="deliver"
        submit="登记送达"
        act={deliver}
        form={form}
        initial={{ means: letter.content.means ?? 'post', sentOn: today }}
      >
        <Field name="means" label="送达方式" help={rule?.told ?? ''} needed="请选择送达方式。">
          <Select options={meansOptions(letter)} />
        </Field>
        <Field name="sentOn" label={SENT[means]} needed={`请填写${SENT[means]}。`}>
          <Input type="date" max={today} />
        </Field>
        {SIGNED_FOR.includes(means) ? (
          <Field name="signedOn" label="签收之日" help="以签收之日为送达之日。" needed="请填写签收之日。">
            <Input type="date" max={today} />
          </Field>
        ) : (
          <Field name="signedOn" label="签收之日" help="还没有签收的不填，以后登记。">
            <Input type="date" max={today} />
          </Field>
        )}
        <Field name="proof" label="凭证" help={PROOFS[means]} needed="请填写送达的凭证。">
          <Input maxLength={200} autoComplete="off" />
        </Field>
      </ActForm>
    </section>
  )
}

export const meansOptions = ({ means }: LetterView) =>
  means.map(({ value, label, may, whyNot }) => ({
    value,
    label: whyNot ? `${label}（${whyNot}）` : label,
    disabled: !may,
  }))

/** Acts that the delivery of a letter is; the others move nothing. */
const MOVES = new Set(Object.values(LETTER_OF_ACT).map(({ letter }) => letter))

/** What the register will record with the delivery. */
function effectOf({ kind, letter, outcome }: LetterView, row: string | null | undefined): string {
  if (outcome === 'withdrawn' || outcome === 'applicantGone') return '申请已经办结，送达只记在这份文书里。'
  if (kind === 'reply') return `登记以后，案卷记录答复送达，申请办结${row ? `，计入${row}` : ''}。`
  return MOVES.has(letter) ? '登记以后，案卷自动记录这一步，期限随之计算。' : '送达只记在这份文书里，不改变期限。'
}
