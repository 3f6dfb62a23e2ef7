import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { instantWords } from '../../parts/day-words.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { type CasePlace, type Redactions, readRedactions, redactionsKey, startRedaction } from './redaction-api.ts'
import { RedactionState } from './redaction-state.tsx'
import './redaction.css'

/** 第三十七条: which files of a request are redacted, and which may be. */
export function RedactionsPage() {
  const { body = '', id = '' } = useParams()
  const place = { body, id }
  const { data, error, refetch } = useQuery({ queryKey: redactionsKey(place), queryFn: () => readRedactions(place) })
  return (
    <Page title={data ? `区分处理：申请 ${data.number}` : '区分处理'}>
      <p>
        <Link to={`/requests/${body}/${id}`}>回到申请</Link>
      </p>
      <p className="quiet">
        依据《中华人民共和国政府信息公开条例》第三十七条：含有不应当公开的内容、能够区分处理的，提供可以公开的部分，并对不予公开的部分说明理由。
      </p>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="案卷材料" />}
      {data && <Started items={data.items} />}
      {data && <Files place={place} data={data} />}
    </Page>
  )
}

function Started({ items }: Pick<Redactions, 'items'>) {
  if (items.length === 0) return null
  return (
    <section aria-labelledby="started">
      <h2 id="started">已有的处理</h2>
      <ul className="bare redaction-lines">
        {items.map(({ id, href, fileName, state, stateWords, startedAt, startedBy, followedBy }) => (
          <li key={id}>
            <div>
              <Link to={href}>{fileName}</Link>
              <div className="quiet">
                {instantWords(startedAt)}
                {startedBy && `，${startedBy}`}
                {followedBy && ' · 已在此基础上重新处理'}
              </div>
            </div>
            <RedactionState state={state} words={stateWords} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Files({ place, data }: { readonly place: CasePlace; readonly data: Redactions }) {
  const open = new Set(data.items.filter(({ state }) => state !== 'released').map(({ fileId }) => fileId))
  return (
    <section aria-labelledby="files">
      <h2 id="files">案卷材料</h2>
      {data.files.length === 0 && (
        <EmptyState
          what="案卷里还没有可以处理的材料。"
          how="请先在申请页面的“材料”中添加拟公开的文件，再作区分处理。"
        />
      )}
      <ul className="bare redaction-lines">
        {data.files.map((file) => (
          <li key={file.id}>
            <div>
              <strong>{file.name}</strong>
              <div className="quiet">
                {file.purposeLabel} · {file.typeLabel}
              </div>
              {file.notNow && <div>{file.notNow}</div>}
              {open.has(file.id) && <div>有一次没有完成的处理，请在其中继续。</div>}
            </div>
            {!file.notNow && !open.has(file.id) && <Start place={place} file={file} />}
          </li>
        ))}
      </ul>
      {data.files.length > 0 && <p className="quiet">开始处理即打开文件，记入审计链：谁、何时、哪一份。</p>}
    </section>
  )
}

function Start({ place, file }: { readonly place: CasePlace; readonly file: Redactions['files'][number] }) {
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const start = async () => {
    setBusy(true)
    setError(null)
    try {
      const { href } = await startRedaction(place, { file: file.id })
      await navigate(href)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div>
      <Button loading={busy} aria-label={`开始区分处理：${file.name}`} onClick={() => void start()}>
        开始区分处理
      </Button>
      <ProblemAlert error={error} focus />
    </div>
  )
}
