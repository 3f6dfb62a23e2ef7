import { useQueryClient } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { type GivenFile, type Imported, importBatch, type Preview, saveRefused } from './register-files-api.ts'

interface Props {
  readonly given: GivenFile
  readonly preview: Preview
}

/** What the file comes to, and the import of exactly that, batch after batch. */
export function BringIn({ given, preview }: Props) {
  const { added, present, refused } = preview.counts
  const client = useQueryClient()
  const [last, setLast] = useState<Imported | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const go = async () => {
    let batch: Imported
    do {
      batch = await importBatch(given, preview.token, refused > 0)
      setLast(batch)
    } while (batch.left > 0)
    await client.invalidateQueries()
  }
  const act = (work: () => Promise<void>) => {
    setBusy(true)
    setError(null)
    void work()
      .catch(setError)
      .finally(() => setBusy(false))
  }
  const done = last ? added - last.left : 0
  return (
    <section aria-labelledby="register-preview">
      <h2 id="register-preview">预览</h2>
      <p role="status">
        {last === null
          ? `将导入 ${added} 件，以前已经导入 ${present} 件，不能导入 ${refused} 行。`
          : last.left > 0
            ? `已导入 ${done} 件，还有 ${last.left} 件。`
            : `已导入 ${done} 件${refused > 0 ? `，有 ${refused} 行没有导入` : ''}。`}
        {last?.left === 0 && <Link to={`/requests?body=${given.body}`}>查看台账</Link>}
      </p>
      {last !== null && last.left > 0 && <Progress percent={Math.floor((100 * done) / Math.max(1, added))} />}
      <ProblemAlert error={error} focus />
      <div className="form-end">
        {added > 0 && last?.left !== 0 && (
          <Button type="primary" loading={busy} onClick={() => act(go)}>
            {last !== null ? '接着导入' : refused > 0 ? `只导入没有问题的 ${added} 件` : `导入 ${added} 件`}
          </Button>
        )}
        {refused > 0 && (
          <Button disabled={busy} onClick={() => act(() => saveRefused(given))}>
            下载不能导入的 {refused} 行
          </Button>
        )}
      </div>
    </section>
  )
}
