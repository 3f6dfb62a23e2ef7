import { Button, Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { components } from '../../api/schema.ts'
import { useMay } from '../../api/session.ts'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { ExportLinks } from './export-links.tsx'
import { useChoices } from './use-choices.ts'
import { joined, type VerdictSoFar, VerdictView } from './verdict-view.tsx'

type Verdict = components['schemas']['AuditVerdict']

const step = (body: string, from: Verdict['next']): Promise<Verdict> =>
  answer(api.POST('/api/v1/audit/verifications', { body: { body: body || null, from } }))

/** Checking the chains, step by step until the end, and taking them away to be checked elsewhere. */
export function VerifyPage() {
  const { bodies } = useChoices()
  const [search, setSearch] = useSearchParams()
  const body = search.get('body') ?? ''
  const mayVerify = useMay('audit.verify')
  const mayExport = useMay('audit.export')
  return (
    <Page title="核验审计链">
      <p>
        核验会重算每一条记录的哈希，检查前后是否衔接，并与数据库以外留存的链尾对照，找出被改动、删除、插入或次序错乱的记录。核验本身也会记入审计链。
      </p>
      <div className="filters">
        <div className="filter">
          <label htmlFor="verify-body">范围</label>
          <Select
            id="verify-body"
            value={body}
            options={[{ value: '', label: '有权核验的全部' }, ...bodies]}
            popupMatchSelectWidth={false}
            onChange={(chosen: string) => setSearch(chosen ? { body: chosen } : {})}
          />
        </div>
      </div>
      {mayVerify && <Verification key={body} body={body} />}
      {mayExport && <ExportLinks body={body} />}
    </Page>
  )
}

function Verification({ body }: { readonly body: string }) {
  const [found, setFound] = useState<VerdictSoFar | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    setError(null)
    setFound(null)
    let soFar: VerdictSoFar | null = null
    try {
      do {
        soFar = joined(soFar, await step(body, soFar?.next ?? null))
        setFound(soFar)
      } while (!soFar.finished)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section>
      <Button type="primary" loading={busy} onClick={() => void run()}>
        开始核验
      </Button>
      <ProblemAlert error={error} focus />
      <div role="status" aria-live="polite">
        {busy && !found && '正在核验……'}
        {found && <VerdictView found={found} />}
      </div>
    </section>
  )
}
