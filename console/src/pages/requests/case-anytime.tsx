import { Button } from 'antd'
import { useState } from 'react'
import { DivideRequest } from './divide-request.tsx'
import { RecordAct } from './record-act.tsx'
import type { CasePlace, RequestCase } from './requests-api.ts'

interface Props {
  readonly place: CasePlace
  readonly file: RequestCase
}

const ANYTIME = [
  { kind: 'searched', label: '登记检索记录' },
  { kind: 'noted', label: '写批注' },
  { kind: 'divided', label: '按一事一申请拆分' },
] as const

/** What may be written into the file at any time; and its division, while it is open. */
export function CaseAnytime({ place, file }: Props) {
  const [chosen, setChosen] = useState<string | null>(null)
  if (!file.may.record) return null
  const refused = new Set(file.refused.map(({ kind }) => kind))
  const open = ANYTIME.find(({ kind }) => kind === chosen)
  const close = () => setChosen(null)
  return (
    <div className="anytime">
      {open ? (
        <section aria-label={open.label}>
          <h3>{open.label}</h3>
          {open.kind === 'divided' ? (
            <DivideRequest place={place} file={file} close={close} />
          ) : (
            <RecordAct place={place} file={file} kind={open.kind} close={close} />
          )}
        </section>
      ) : (
        ANYTIME.filter(({ kind }) => !refused.has(kind)).map(({ kind, label }) => (
          <Button key={kind} onClick={() => setChosen(kind)}>
            {label}
          </Button>
        ))
      )}
    </div>
  )
}
