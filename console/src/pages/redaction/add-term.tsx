import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import type { Reason, RedactionPlace } from './redaction-api.ts'
import { type Places, placesOf } from './term-places.ts'
import type { Marking } from './use-marking.ts'

interface Props {
  readonly place: RedactionPlace
  readonly marking: Marking
  readonly setPage: (page: number) => void
  readonly reason: Reason
}

interface Found {
  readonly term: string
  readonly places: Places
}

const MOST_SHOWN = 30

/** Looks for a term in the whole file; covers it wherever it stands, or only where somebody says so. */
export function AddTerm({ place, marking, setPage, reason }: Props) {
  const client = useQueryClient()
  const [term, setTerm] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const search = async () => {
    const wanted = term.trim()
    if (wanted === '') return
    setBusy(true)
    setError(null)
    setFound(null)
    try {
      const [places = []] = await placesOf(client, place, [wanted])
      setFound({ term: wanted, places })
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  const isMarked = (wanted: string) => marking.marks.some((mark) => mark.kind === 'term' && mark.term === wanted)
  return (
    <form
      className="redaction-form"
      onSubmit={(event) => {
        event.preventDefault()
        void search()
      }}
    >
      <label htmlFor="term">按词语查找全文</label>
      <div className="mark-acts">
        <Input id="term" value={term} maxLength={200} onChange={({ target }) => setTerm(target.value)} />
        <Button htmlType="submit" loading={busy}>
          查找
        </Button>
      </div>
      <ProblemAlert error={error} focus />
      <div role="status">
        {busy && <p className="quiet">正在全文查找，页数多的需要一些时间……</p>}
        {found && <p>{wordsFor(found)}</p>}
      </div>
      {found && found.places.length > 0 && (
        <>
          <Button
            disabled={isMarked(found.term)}
            onClick={() => marking.add({ kind: 'term', term: found.term, reason })}
          >
            {isMarked(found.term) ? '这个词语已经标记' : '全文都遮盖这个词语'}
          </Button>
          <OnlySome {...{ found, marking, setPage, reason }} />
        </>
      )}
    </form>
  )
}

const wordsFor = ({ places }: Found): string =>
  places.length === 0
    ? '全文没有找到。扫描件没有文字层的，请在页面上框选。'
    : `找到 ${places.length} 处。按词语标记的，全文任何地方都不得再有这个词。`

function OnlySome({
  found,
  marking,
  setPage,
  reason,
}: Pick<Props, 'marking' | 'setPage' | 'reason'> & { found: Found }) {
  return (
    <details>
      <summary>只遮盖其中几处</summary>
      <ul className="bare mark-lines">
        {found.places.slice(0, MOST_SHOWN).map((areas, i) => {
          const page = areas[0]?.page ?? 1
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: places of one search, in their order
            <li key={i}>
              <button type="button" className="as-link" onClick={() => setPage(page)}>
                {`第 ${i + 1} 处，第 ${page} 页`}
              </button>
              <Button
                aria-label={`遮盖找到的第 ${i + 1} 处`}
                onClick={() => {
                  setPage(page)
                  marking.add(...areas.map((area) => ({ kind: 'rectangle' as const, ...area, reason })))
                }}
              >
                遮盖
              </Button>
            </li>
          )
        })}
      </ul>
      {found.places.length > MOST_SHOWN && <p className="quiet">只列出前 {MOST_SHOWN} 处。</p>}
    </details>
  )
}
