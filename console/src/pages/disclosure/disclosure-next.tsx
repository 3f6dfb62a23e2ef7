import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, Radio } from 'antd'
import { useRef, useState } from 'react'
import { ActForm } from '../../parts/act-form.tsx'
import { ConfirmAct } from '../../parts/confirm-act.tsx'
import { Field } from '../../parts/field.tsx'
import { submissionKey } from '../../parts/submission-key.ts'
import {
  DISCLOSURES_KEY,
  type Place,
  type Proposal,
  proposalKey,
  publish,
  type Review,
  review,
  revise,
  withdraw,
} from './disclosure-api.ts'
import { TextFields, type TextValues, textOf } from './text-fields.tsx'

interface Props {
  readonly place: Place
  readonly proposal: Proposal
}

/** What may be done with a proposal now, by whoever looks. */
export function DisclosureNext({ place, proposal }: Props) {
  const { may, mayNot } = proposal
  const nothing = !may.revise && !may.review && !may.publish && !may.withdraw
  // Another step is another form: nothing of the one before stays in it.
  const now = proposal.steps.length
  return (
    <section aria-labelledby="disclosure-next" className="no-print">
      <h2 id="disclosure-next">接下来</h2>
      {mayNot && <p className="quiet">{mayNot}</p>}
      {nothing && !mayNot && <p className="quiet">没有可以接着办的。</p>}
      {may.publish && <Publish key={`publish-${now}`} place={place} proposal={proposal} />}
      {may.review && <ReviewForm key={`review-${now}`} place={place} proposal={proposal} />}
      {may.revise && <Revise key={`revise-${now}`} place={place} proposal={proposal} />}
      {may.withdraw && <Withdraw key={`withdraw-${now}`} place={place} proposal={proposal} />}
    </section>
  )
}

/** What every step takes with it: how many there were, and one name for the submission. */
function useStep({ place, proposal }: Props) {
  const client = useQueryClient()
  const key = useRef(submissionKey())
  return {
    seen: { after: proposal.steps.length, key: key.current },
    show: async (now: Proposal) => {
      client.setQueryData(proposalKey(place), now)
      await client.invalidateQueries({ queryKey: DISCLOSURES_KEY })
    },
  }
}

function Publish(props: Props) {
  const { seen, show } = useStep(props)
  return (
    <ConfirmAct
      label="向社会公开"
      button={{ type: 'primary', danger: false }}
      effect="题名、摘要、公开的内容即时出现在门户上，任何人都能看到。以后可以撤下，撤下的日期和理由仍然公开。"
      act={async () => show(await publish(props.place, seen))}
    />
  )
}

interface Verdict {
  readonly verdict?: Review['verdict']
  readonly why?: string
}

function ReviewForm(props: Props) {
  const { seen, show } = useStep(props)
  const approved = props.proposal.stage === 'approved'
  const act = async ({ verdict = 'returned', why = '' }: Verdict) =>
    show(await review(props.place, { verdict, why, ...seen }))
  return (
    <ActForm<Verdict> name="review" submit={approved ? '退回修改' : '提交审核意见'} act={act}>
      {!approved && (
        <Field name="verdict" label="审核意见" needed="请选择审核意见。">
          <Radio.Group
            options={[
              { value: 'approved', label: '属于主动公开范围' },
              { value: 'returned', label: '退回修改' },
              { value: 'declined', label: '不属于主动公开范围' },
            ]}
          />
        </Field>
      )}
      <Field name="why" label="理由" needed="请写明理由。">
        <Input.TextArea rows={3} maxLength={1000} />
      </Field>
    </ActForm>
  )
}

function Revise(props: Props) {
  const [open, setOpen] = useState(false)
  const { seen, show } = useStep(props)
  const { text, suggestion, acknowledged, reason } = props.proposal
  if (!open) return <Button onClick={() => setOpen(true)}>修改内容</Button>
  const initial = { ...text, link: text?.link ?? '', suggestion, acknowledged }
  const act = async (values: TextValues) => show(await revise(props.place, { ...textOf(values), ...seen }))
  return (
    <ActForm<TextValues>
      name="revise"
      submit="保存修改"
      act={act}
      initial={initial}
      also={<Button onClick={() => setOpen(false)}>不修改</Button>}
    >
      <TextFields suggested={reason === 'suggested'} />
    </ActForm>
  )
}

interface Leaving {
  readonly why?: string
  readonly withTitle?: boolean
}

function Withdraw(props: Props) {
  const [open, setOpen] = useState(false)
  const { seen, show } = useStep(props)
  if (!open) {
    return (
      <Button danger onClick={() => setOpen(true)}>
        撤下
      </Button>
    )
  }
  const act = async ({ why = '', withTitle = false }: Leaving) =>
    show(await withdraw(props.place, { why, withTitle, ...seen }))
  return (
    <ActForm<Leaving>
      name="withdraw"
      submit="撤下已公开的内容"
      act={act}
      also={<Button onClick={() => setOpen(false)}>不撤下</Button>}
    >
      <p>撤下以后，摘要和内容不再显示，不能恢复；列表里仍然看得到撤下的日期和理由。</p>
      <Field name="why" label="撤下的理由" help="公开显示，不写个人信息。" needed="请写明撤下的理由。">
        <Input.TextArea rows={2} maxLength={1000} />
      </Field>
      <Form.Item name="withTitle" valuePropName="checked">
        <Checkbox>题名也不宜公开，一并撤下</Checkbox>
      </Form.Item>
    </ActForm>
  )
}
