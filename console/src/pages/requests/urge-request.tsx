import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { ActForm } from '../../parts/act-form.tsx'
import { Field } from '../../parts/field.tsx'
import { submissionKey } from '../../parts/submission-key.ts'
import { type CasePlace, type RequestCase, urgeRequest, useCaseChanged } from './requests-api.ts'

interface Props {
  readonly place: CasePlace
  readonly file: RequestCase
}

/** 督办 by the supervising office: the only thing that it writes into a file of another body. */
export function UrgeRequest({ place, file }: Props) {
  const [open, setOpen] = useState(false)
  const changed = useCaseChanged(place)
  const key = useRef(submissionKey())
  if (!file.may.urge) return null
  if (!open) return <Button onClick={() => setOpen(true)}>督办</Button>
  return (
    <section className="next-form" aria-label="督办">
      <h3>督办</h3>
      <ActForm<{ readonly text: string }>
        name="urge"
        submit="发出督办"
        act={async ({ text }) => {
          await changed(await urgeRequest(place, { text, after: file.after, key: key.current }))
          setOpen(false)
        }}
        also={<Button onClick={() => setOpen(false)}>不督办</Button>}
      >
        <Field
          name="text"
          label="督办的要求"
          help="承办人和工作机构负责人收到站内消息；在该机关有所办理以前，一直列在他们的待办里（第四十七条第一款）。"
          needed="请填写督办的要求。"
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Field>
      </ActForm>
    </section>
  )
}
