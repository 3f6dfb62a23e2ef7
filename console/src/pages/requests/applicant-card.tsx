import { useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { ConfirmAct } from '../../parts/confirm-act.tsx'
import { instantWords } from '../../parts/day-words.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import {
  APPLICANT_FIELDS,
  type Applicant,
  type CasePlace,
  caseKey,
  disposeApplicants,
  FIELD_LABELS,
  type RequestCase,
  type RevealReason,
  revealApplicant,
} from './requests-api.ts'

interface Props {
  readonly place: CasePlace
  readonly file: RequestCase
  readonly applicant: Applicant
}

/** An applicant, masked; in clear only after a reason, which enters the audit chain, and only for as long as this page is open. */
export function ApplicantCard({ place, file, applicant }: Props) {
  const client = useQueryClient()
  const [clear, setClear] = useState<Applicant['fields'] | null>(null)
  const fields = clear ?? applicant.fields
  return (
    <div className="applicant">
      <dl className="facts">
        <dt>种类</dt>
        <dd>{applicant.kindLabel}</dd>
        {applicant.idKindLabel && (
          <>
            <dt>证件</dt>
            <dd>{applicant.idKindLabel}</dd>
          </>
        )}
        {APPLICANT_FIELDS.map((field) =>
          fields[field] === undefined ? null : <Fact key={field} label={FIELD_LABELS[field]} value={fields[field]} />,
        )}
      </dl>
      {applicant.disposedAt && <p>保管期限届满，申请人信息已于{instantWords(applicant.disposedAt)}销毁。</p>}
      {applicant.unreadable && <p role="alert">{applicant.unreadable}</p>}
      {!applicant.disposedAt && !clear && file.may.reveal && (
        <Reveal place={place} file={file} applicant={applicant} shown={setClear} />
      )}
      {clear && (
        <p>
          <Button onClick={() => setClear(null)}>恢复脱敏显示</Button>
        </p>
      )}
      {!applicant.disposedAt && file.may.dispose && (
        <ConfirmAct
          label="销毁申请人信息"
          effect="姓名、证件、联系方式将不可恢复地删除；编号、内容、办理过程保留。保管期限没有届满的，不会办理。"
          act={async () => {
            await disposeApplicants(place)
            await client.invalidateQueries({ queryKey: caseKey(place) })
          }}
        />
      )}
    </div>
  )
}

const Fact = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </>
)

function Reveal({ place, file, applicant, shown }: Props & { readonly shown: (fields: Applicant['fields']) => void }) {
  const [reason, setReason] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const id = `reveal-${applicant.id}`
  const show = async () => {
    setBusy(true)
    setError(null)
    try {
      shown((await revealApplicant(place, applicant.id, reason as RevealReason)).fields)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="reveal">
      <ProblemAlert error={error} focus />
      <label htmlFor={id}>查看完整信息的事由</label>
      <div className="quiet" id={`${id}-help`}>
        查看会先记入审计链：谁、何时、为了什么。
      </div>
      <div className="reveal-row">
        <Select
          id={id}
          aria-describedby={`${id}-help`}
          {...(reason ? { value: reason } : {})}
          placeholder="请选择"
          options={file.reasons.map(({ value, label }) => ({ value, label }))}
          onChange={(value: string) => setReason(value)}
          popupMatchSelectWidth={false}
        />
        {reason ? (
          <Button loading={busy} onClick={() => void show()}>
            查看完整信息
          </Button>
        ) : (
          <span className="quiet">选择事由后可以查看</span>
        )}
      </div>
    </div>
  )
}
