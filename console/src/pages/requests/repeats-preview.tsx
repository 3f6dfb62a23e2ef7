import { Button, Form } from 'antd'
import { useState } from 'react'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { EarlierList } from './case-same.tsx'
import { requestOf, type Values } from './new-request.ts'
import { previewRepeats } from './requests-api.ts'

type Found = Awaited<ReturnType<typeof previewRepeats>>

/** What the register knows of whoever applies, looked up before anything is registered. Keeps nothing. */
export function RepeatsPreview({ count }: { readonly count: number }) {
  const form = Form.useFormInstance<Values>()
  const [found, setFound] = useState<Found | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const look = async () => {
    setBusy(true)
    setError(null)
    const { body, subject, arrivedOn, applicants } = requestOf(form.getFieldsValue(), count, '')
    const known = applicants.map(({ kind, idKind, fields: { name, idNumber, phone } }) => ({
      ...{ kind, idKind: idKind ?? null },
      fields: { ...(name ? { name } : {}), ...(idNumber ? { idNumber } : {}), ...(phone ? { phone } : {}) },
    }))
    await previewRepeats({ body, subject, ...(arrivedOn ? { arrivedOn } : {}), applicants: known })
      .then(setFound)
      .catch(setError)
      .finally(() => setBusy(false))
  }
  return (
    <section className="repeats" aria-label="同一申请人的其他申请">
      <Button loading={busy} onClick={() => void look()}>
        查找同一申请人的其他申请
      </Button>
      <ProblemAlert error={error} focus />
      <div role="status">
        {found && found.earlier.length === 0 && <p>台账里没有找到同一申请人的其他申请。</p>}
        {found && found.earlier.length > 0 && (
          <>
            <p className={found.frequency.over ? 'state-dueSoon' : ''}>{found.frequency.words}。</p>
            <EarlierList items={found.earlier} />
          </>
        )}
      </div>
    </section>
  )
}
