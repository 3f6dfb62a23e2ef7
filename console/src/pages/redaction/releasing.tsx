import { Button, Spin } from 'antd'
import { useEffect, useState } from 'react'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import type { CaseRedaction } from './redaction-api.ts'

interface Props {
  readonly redaction: CaseRedaction
  readonly stop: () => Promise<void>
}

const A_SECOND_MS = 1000

/** A release copy is being made: since when, and the way out. */
export function Releasing({ redaction, stop }: Props) {
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const asked = redaction.steps.at(-1)
  const seconds = useSecondsSince(asked?.at)
  const pages = redaction.sheets.length
  return (
    <section aria-labelledby="release" className="release">
      <h2 id="release">保存和放行</h2>
      <p role="status">
        <Spin size="small" /> 正在生成公开件并作残留检查{pages > 0 && `，共 ${pages} 页`}
        。可以离开本页，完成后回来查看。
      </p>
      <p className="quiet" aria-hidden="true">
        已用 {seconds} 秒
      </p>
      <ProblemAlert error={error} focus />
      <Button
        loading={busy}
        onClick={() => {
          setBusy(true)
          stop()
            .catch(setError)
            .finally(() => setBusy(false))
        }}
      >
        停止生成，继续标记
      </Button>
    </section>
  )
}

function useSecondsSince(instant: string | undefined): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), A_SECOND_MS)
    return () => clearInterval(timer)
  }, [])
  return instant ? Math.max(0, Math.round((now - Date.parse(instant)) / A_SECOND_MS)) : 0
}
