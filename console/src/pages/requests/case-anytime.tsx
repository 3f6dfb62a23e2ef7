import { Button } from 'antd'
import { useState } from 'react'
import { RecordAct } from './record-act.tsx'
import type { CasePlace, RequestCase } from './requests-api.ts'

interface Props {
  readonly place: CasePlace
  readonly file: RequestCase
}

const ANYTIME = [
  { kind: 'searched', label: '登记检索记录' },
  { kind: 'noted', label: '写批注' },
] as const

/** What may be written into the file at any time. */
export function CaseAnytime({ place, file }: Props) {
  const [chosen, setChosen] = useState<string | null>(null)
  if (!file.may.record) return null
  const open = ANYTIME.find(({ kind }) => kind === chosen)
  return (
    <div className="anytime">
      {open ? (
        <section aria-label={open.label}>
          <h3>{open.label}</h3>
          <RecordAct place={place} file={file} kind={open.kind} close={() => setChosen(null)} />
        </section>
      ) : (
        ANYTIME.map(({ kind, label }) => (
          <Button key={kind} onClick={() => setChosen(kind)}>
            {label}
          </Button>
        ))
      )}
    </div>
  )
}
