import { Button } from 'antd'
import { AddPlace } from './add-place.tsx'
import { AddTerm } from './add-term.tsx'
import { ReasonSelect } from './reason-select.tsx'
import type { CaseRedaction, Reason, RedactionPlace } from './redaction-api.ts'
import type { Marking } from './use-marking.ts'
import { isPicture } from './words.ts'

interface Props {
  readonly place: RedactionPlace
  readonly redaction: CaseRedaction
  readonly marking: Marking
  readonly page: number
  readonly setPage: (page: number) => void
  readonly reason: Reason
  readonly setReason: (reason: Reason) => void
}

/** What marks are made with besides drawing: everything works without a mouse. */
export function AddMarks({ reason, setReason, ...shown }: Props) {
  const { redaction, marking } = shown
  const without = marking.marks.some((mark) => !mark.reason)
  return (
    <section aria-labelledby="add-marks">
      <h2 id="add-marks">添加标记</h2>
      <label htmlFor="new-reason">新标记的理由</label>
      <div className="mark-acts">
        <ReasonSelect
          id="new-reason"
          label="新标记的理由"
          reasons={redaction.reasons}
          value={reason}
          none="逐处选择"
          onChange={setReason}
        />
        {reason && without && <Button onClick={() => marking.reasonForAll(reason)}>没有理由的都用这一条</Button>}
      </div>
      {!isPicture(redaction.format) && <AddTerm {...shown} reason={reason} />}
      <AddPlace {...shown} reason={reason} />
    </section>
  )
}
