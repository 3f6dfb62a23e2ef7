import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, InputNumber } from 'antd'
import { useRef, useState } from 'react'
import { ActForm } from '../../parts/act-form.tsx'
import { dayWords } from '../../parts/day-words.ts'
import { Field } from '../../parts/field.tsx'
import { submissionKey } from '../../parts/submission-key.ts'
import {
  type CasePlace,
  caseKey,
  type NewAct,
  type NextAct,
  REQUESTS_KEY,
  type RequestCase,
  recordAct,
} from './requests-api.ts'

/** What may lawfully be done next, the most urgent first; each is recorded in place. */
export function CaseNext({ place, file }: { readonly place: CasePlace; readonly file: RequestCase }) {
  const [chosen, setChosen] = useState<string | null>(null)
  // Whoever has opened another one meanwhile keeps it.
  const close = (kind: string) => setChosen((now) => (now === kind ? null : now))
  return (
    <section aria-labelledby="case-next" className="no-print">
      <h2 id="case-next">接下来</h2>
      {file.next.length === 0 && <p>没有依法可以接着办的事。</p>}
      {!file.may.record && file.next.length > 0 && (
        <p className="quiet">办理由该机关的受理、承办和工作机构负责人记录，这里只能查看。</p>
      )}
      <ul className="next">
        {file.next.map((act) => (
          <li key={act.kind}>
            <div className="next-head">
              <strong>{act.title}</strong>
              <span className="quiet">{act.article}</span>
            </div>
            <div>{whenWords(act)}</div>
            {file.may.record && chosen !== act.kind && (
              <Button size="small" onClick={() => setChosen(act.kind)} aria-label={`记录：${act.title}`}>
                记录
              </Button>
            )}
            {chosen === act.kind && <RecordAct place={place} file={file} act={act} close={() => close(act.kind)} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function whenWords({ firstDay, lastDay, provisional }: NextAct): string {
  const last = lastDay ? `最迟${dayWords(lastDay)}${provisional ? '（暂定）' : ''}` : '没有法定的最后一日'
  return firstDay ? `${dayWords(firstDay)}起，${last}` : last
}

interface Values {
  readonly on: string
  readonly days?: number
  readonly until?: string
  readonly receivedOn?: string
  readonly party?: string
}

interface RecordProps {
  readonly place: CasePlace
  readonly file: RequestCase
  readonly act: NextAct
  readonly close: () => void
}

const DETAILS = {
  days: { label: '延长几个工作日', help: '最长 20 个工作日（第三十三条第二款）；不填为 20。' },
  until: { label: '函件写明的最后一日', help: '没有写明的不填。' },
  receivedOn: { label: '对方收到之日', help: '还不知道的不填，按发出之日计算。' },
} as const

function RecordAct({ place, file, act, close }: RecordProps) {
  const client = useQueryClient()
  // One submission, however often the button is pressed or the line breaks.
  const key = useRef(submissionKey())
  const record = async (values: Values) => {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''))
    const body = { ...given, kind: act.kind, after: file.acts.length, key: key.current } as NewAct
    const now = await recordAct(place, body)
    client.setQueryData(caseKey(place), now)
    await client.invalidateQueries({ queryKey: REQUESTS_KEY })
    await client.invalidateQueries({ queryKey: ['todo'] })
    close()
  }
  const asks = /_(asked|answered)$/.test(act.kind) && !act.kind.startsWith('correction')
  return (
    <ActForm<Values>
      name={`record-${act.kind}`}
      submit="记录"
      act={record}
      also={<Button onClick={close}>不记录</Button>}
    >
      <Field name="on" label="发生之日" help="可以补记以前的日期；还没有发生的不能记录。" needed="请填写发生之日。">
        <Input type="date" min="2019-05-15" />
      </Field>
      {act.detail === 'days' && (
        <Field name="days" {...DETAILS.days}>
          <InputNumber min={1} max={1000} />
        </Field>
      )}
      {act.detail && act.detail !== 'days' && (
        <Field name={act.detail} {...DETAILS[act.detail]}>
          <Input type="date" />
        </Field>
      )}
      {asks && (
        <Field name="party" label="哪一方" help="同时征求几方意见时用来区分，如“甲方”；不写个人姓名。">
          <Input maxLength={100} />
        </Field>
      )}
    </ActForm>
  )
}
