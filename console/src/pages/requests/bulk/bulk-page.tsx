import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { ConfirmAct } from '../../../parts/confirm-act.tsx'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { Page } from '../../../parts/page.tsx'
import { ProblemAlert } from '../../../parts/problem-alert.tsx'
import { submissionKey } from '../../../parts/submission-key.ts'
import { REQUESTS_KEY, type RequestCase, readCase } from '../requests-api.ts'
import { type BulkAct, type BulkAnswer, type Chosen, isChosen, previewBulk, recordBulk } from './bulk-api.ts'
import { BulkForm } from './bulk-form.tsx'
import { BulkLines } from './bulk-lines.tsx'

/** The same act for several requests that were chosen in the list: what it would do to each, then all at once. */
export function BulkPage() {
  const { state } = useLocation()
  const items: readonly Chosen[] = Array.isArray(state) ? state.filter(isChosen) : []
  const [first] = items
  return (
    <Page title="批量办理" actions={<Link to="/requests">申请台账</Link>}>
      {first ? (
        <Bulk items={items} first={first} />
      ) : (
        <EmptyState what="没有选中申请。" how="在申请台账里选中几件，再点“批量办理”，可以对它们记录同一件事。" />
      )}
    </Page>
  )
}

interface Props {
  readonly items: readonly Chosen[]
  readonly first: Chosen
}

function Bulk({ items, first }: Props) {
  const { data, error, refetch } = useQuery({
    queryKey: [...REQUESTS_KEY, first.body, first.id],
    queryFn: () => readCase(first),
  })
  return (
    <>
      <p>选中 {items.length} 件。先填写要记录的事，看对每一件怎样，再一并记录；每件各自成败，互不影响。</p>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="可以选的" />}
      {data && <Steps items={items} file={data} />}
    </>
  )
}

interface Looked {
  readonly act: BulkAct
  readonly seen: BulkAnswer
}

function Steps({ items, file }: { readonly items: readonly Chosen[]; readonly file: RequestCase }) {
  const client = useQueryClient()
  const [looked, setLooked] = useState<Looked | null>(null)
  const [done, setDone] = useState<BulkAnswer | null>(null)
  // One submission for what was looked at: pressed again it goes on where it stopped.
  const key = useRef(submissionKey())
  const look = async (act: BulkAct) => {
    const seen = await previewBulk(items, act)
    key.current = submissionKey()
    setDone(null)
    setLooked({ act, seen })
  }
  const record = async () => {
    if (!looked) return
    const able = looked.seen.items.filter(({ ok }) => ok)
    const wanted = able.map(({ id, bodyCode, after }) => ({ id, body: bodyCode, after }))
    setDone(await recordBulk(wanted, looked.act, key.current))
    await client.invalidateQueries({ queryKey: REQUESTS_KEY })
    await client.invalidateQueries({ queryKey: ['todo'] })
  }
  const able = looked?.seen.done ?? 0
  return (
    <>
      <BulkForm file={file} look={look} />
      {looked && !done && (
        <section aria-labelledby="bulk-preview">
          <h2 id="bulk-preview">预览：{able} 件可以办理</h2>
          <BulkLines lines={looked.seen.items} word="可以办理" otherwise="不能办理" />
          {able > 0 && (
            <ConfirmAct label={`对 ${able} 件记录`} effect="记录以后不能修改，有误的要逐件更正。" act={record} />
          )}
        </section>
      )}
      {done && (
        <section aria-labelledby="bulk-done" aria-live="polite">
          <h2 id="bulk-done">已经记录 {done.done} 件</h2>
          <BulkLines lines={done.items} word="已经记录" otherwise="没有记录" />
          {done.done < done.items.length && (
            <ConfirmAct label="没有记录的再试一次" effect="已经记录的不会重复记录。" act={record} />
          )}
        </section>
      )}
    </>
  )
}
