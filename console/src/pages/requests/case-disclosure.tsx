import { Link } from 'react-router'
import { useMay } from '../../api/session.ts'
import type { CasePlace, RequestCase } from './requests-api.ts'

const GIVEN: readonly string[] = ['provided', 'partlyProvided', 'alreadyPublic']

/** 第四十四条: what was given to one may be opened to all. */
export function CaseDisclosure({
  place: { body, id },
  file,
}: {
  readonly place: CasePlace
  readonly file: RequestCase
}) {
  const may = useMay('disclosure.propose')
  const given = file.acts.some(
    ({ kind, outcome, struck }) => kind === 'replied' && !struck && GIVEN.includes(outcome ?? ''),
  )
  if (!may || !given || file.state !== 'done') return null
  return (
    <p className="no-print">
      <Link to={`/disclosure/new?request=${body}/${id}`}>建议主动公开这件申请的答复</Link>
      <span className="quiet"> · 第四十四条</span>
    </p>
  )
}
