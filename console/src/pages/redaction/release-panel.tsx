import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { ConfirmAct } from '../../parts/confirm-act.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import {
  askRelease,
  type CaseRedaction,
  type RedactionPlace,
  readRedaction,
  redactionKey,
  saveMarks,
  stopRelease,
} from './redaction-api.ts'
import { Releasing } from './releasing.tsx'
import type { Marking } from './use-marking.ts'

interface Props {
  readonly place: RedactionPlace
  readonly redaction: CaseRedaction
  readonly marking: Marking
  readonly took: (saved: CaseRedaction) => void
}

/** Saving, the way back, and the release. */
export function ReleasePanel({ place, redaction, marking, took }: Props) {
  const client = useQueryClient()
  const [busy, setBusy] = useState<'save' | 'release' | null>(null)
  const [error, setError] = useState<unknown>(null)
  const { after } = marking
  const doing = async (what: 'save' | 'release', work: () => Promise<CaseRedaction>) => {
    setBusy(what)
    setError(null)
    try {
      took(await work())
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(null)
    }
  }
  const release = async (): Promise<CaseRedaction> => {
    if (after > 0 && !marking.unsaved) return askRelease(place, after)
    const saved = await saveMarks(place, after, marking)
    // Kept even where what follows is refused.
    took(saved)
    return askRelease(place, saved.steps.length)
  }
  if (redaction.state === 'releasing')
    return <Releasing redaction={redaction} stop={() => stopRelease(place, redaction.steps.length).then(took)} />
  const without = marking.marks.flatMap(({ reason }, i) => (reason ? [] : [i + 1]))
  return (
    <section aria-labelledby="release" className="release">
      <h2 id="release">保存和放行</h2>
      {redaction.refusing && !marking.unsaved && <Refused refusing={redaction.refusing} />}
      <ProblemAlert error={error} focus />
      {error !== null && problemOf(error).status === 409 && (
        <ConfirmAct
          label="重新读取，放弃我的修改"
          effect="显示他人保存的标记；您还没有保存的修改不再保留。"
          act={async () => {
            const fresh = await readRedaction(place)
            client.setQueryData(redactionKey(place), fresh)
            marking.reset(fresh)
            setError(null)
          }}
        />
      )}
      <div className="form-end">
        <Button
          loading={busy === 'save'}
          disabled={busy !== null}
          onClick={() => void doing('save', () => saveMarks(place, after, marking))}
        >
          保存标记
        </Button>
        <Button disabled={!marking.undo} onClick={() => marking.undo?.()}>
          撤销一步
        </Button>
        <Button
          type="primary"
          loading={busy === 'release'}
          disabled={busy !== null || without.length > 0}
          onClick={() => void doing('release', release)}
        >
          生成公开件
        </Button>
      </div>
      <p role="status">
        {without.length > 0
          ? `第 ${without.slice(0, 10).join('、')}${without.length > 10 ? '……' : ''} 处标记还没有选理由，选好才能生成公开件。`
          : marking.unsaved
            ? '有修改还没有保存。'
            : ''}
      </p>
    </section>
  )
}

function Refused({ refusing }: { readonly refusing: NonNullable<CaseRedaction['refusing']> }) {
  return (
    <Alert
      type="error"
      showIcon
      title="没有生成公开件"
      description={
        <>
          <p>{refusing.message}</p>
          {refusing.places.length > 1 && (
            <ul>
              {refusing.places.map((place) => (
                <li key={place}>{place}</li>
              ))}
            </ul>
          )}
        </>
      }
    />
  )
}
