import { Button } from 'antd'
import { useRef, useState } from 'react'
import { ConfirmAct } from '../../parts/confirm-act.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { submissionKey } from '../../parts/submission-key.ts'
import { AcknowledgeForm } from './acknowledge-form.tsx'
import { DeliverForm } from './deliver-form.tsx'
import { type LetterPlace, type LetterView, type NextStep, stepLetter } from './letters-api.ts'
import { ReasonAct } from './reason-act.tsx'

interface Props {
  readonly place: LetterPlace
  readonly letter: LetterView
  readonly unsaved: boolean
  readonly done: (now: LetterView) => Promise<unknown>
}

type Next = LetterView['next'][number]

/** What this person may do with the letter now; what they may not says why. */
export function LetterActs(props: Props) {
  const { letter } = props
  const shown = letter.next.filter(({ step }) => step !== 'revise')
  const open = shown.filter(({ may }) => may)
  const closed = shown.filter(({ step, may, whyNot }) => !may && whyNot && CARRIES_ON.includes(step))
  return (
    <section aria-labelledby="letter-acts">
      <h2 id="letter-acts">接下来</h2>
      {props.unsaved && <p className="quiet">有改动还没有保存；先保存，再往下办。</p>}
      {open.length === 0 && closed.length === 0 && <p className="quiet">这份文书没有要办的了。</p>}
      <div className="letter-buttons">
        {open.map((next) => (
          <OneAct key={next.step} next={next} {...props} />
        ))}
      </div>
      {closed.length > 0 && (
        <ul className="bare letter-closed">
          {closed.map(({ step, label, whyNot }) => (
            <li key={step}>
              {label}：{whyNot}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What carries a letter on: who may not is told why. That others may also send it back or drop it is no news to them. */
const CARRIES_ON: readonly NextStep[] = ['submit', 'finish', 'approve', 'secrecy', 'sign', 'deliver', 'acknowledge']

const REASONS: Readonly<Partial<Record<NextStep, { readonly field: string; readonly help: string }>>> = {
  approveReturn: { field: '退回的原因', help: '拟制人据此修改，改后重新提交。' },
  secrecyReturn: { field: '退回的原因', help: '拟制人据此修改，改后重新提交。' },
  signReturn: { field: '退回的原因', help: '拟制人据此修改，改后重新提交。' },
  void: { field: '作废的原因', help: '文号不再使用；需要的另行拟制。' },
  drop: { field: '撤下的原因', help: '文书保留在案卷里，不再往下办。' },
}

const SIGNED = '编号、定下日期，内容从此不能修改。'

function OneAct({ next: { step, label }, place, letter, unsaved, done }: Props & { readonly next: Next }) {
  const reason = REASONS[step]
  if (reason) {
    const act = async (words: string, key: string) =>
      done(await stepLetter(place, step, { after: letter.after, key }, words))
    return <ReasonAct label={label} {...reason} act={act} />
  }
  if (step === 'deliver') return <DeliverForm place={place} letter={letter} done={done} />
  if (step === 'acknowledge') return <AcknowledgeForm place={place} letter={letter} done={done} />
  if (step === 'sign' || step === 'finish') {
    return (
      <ConfirmAct
        label={label}
        effect={`${letter.title}：${SIGNED}`}
        button={{ type: 'primary', danger: false, disabled: unsaved }}
        act={async () => done(await stepLetter(place, step, { after: letter.after, key: submissionKey() }))}
      />
    )
  }
  return <PlainAct step={step} label={label} place={place} letter={letter} unsaved={unsaved} done={done} />
}

interface PlainProps extends Props {
  readonly step: NextStep
  readonly label: string
}

function PlainAct({ step, label, place, letter, unsaved, done }: PlainProps) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const key = useRef(submissionKey())
  const act = async () => {
    setBusy(true)
    setError(null)
    try {
      await done(await stepLetter(place, step, { after: letter.after, key: key.current }))
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div>
      <ProblemAlert error={error} focus />
      <Button type="primary" loading={busy} disabled={unsaved} onClick={() => void act()}>
        {label}
      </Button>
    </div>
  )
}
