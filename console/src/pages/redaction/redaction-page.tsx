import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { openRedaction, type RedactionPlace, readRedaction, redactionKey } from './redaction-api.ts'
import { RedactionState } from './redaction-state.tsx'
import { Workbench } from './workbench.tsx'
import './redaction.css'

const POLL_MS = 1500

/** One file being redacted: opened once, looked at again and again while a release copy is being made. */
export function RedactionPage() {
  const { body = '', id = '', redaction = '' } = useParams()
  const place: RedactionPlace = { body, id, redaction }
  const client = useQueryClient()
  const queryKey = redactionKey(place)
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: () => (client.getQueryData(queryKey) ? readRedaction(place) : openRedaction(place)),
    refetchInterval: ({ state }) => (state.data?.state === 'releasing' ? POLL_MS : false),
    refetchOnWindowFocus: false,
  })
  return (
    <Page title={data ? `区分处理：${data.fileName}` : '区分处理'}>
      <p className="redaction-head">
        <Link to={`/requests/${body}/${id}`}>{data ? `申请 ${data.number}` : '申请'}</Link>
        <Link to={`/requests/${body}/${id}/redactions`}>本件申请的区分处理</Link>
        {data && <RedactionState state={data.state} words={data.stateWords} />}
      </p>
      <ProblemAlert error={error} retry={() => void refetch()} />
      {!data && !error && <Loading what="文件" />}
      {data && <Workbench key={redaction} place={place} redaction={data} />}
    </Page>
  )
}
